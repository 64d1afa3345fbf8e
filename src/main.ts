export { callFunction } from './functions/call';
