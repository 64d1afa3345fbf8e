declare module 'gas-local' {
  /** Runs every .js file of a folder in one context made of `globals`, and returns it. */
  export function require<Globals>(folder: string, globals: object): Globals;
}
