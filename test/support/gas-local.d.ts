declare module 'gas-local' {
  /** Runs every .js file of a folder in one fresh context and returns its globals. */
  export default function load<Globals>(folder: string, globals: object): Globals;
}
