/** The version in package.json, put in by Vite's `define`; not there in scripts that run outside Vite. */
declare const __VERSION__: string;

/** Vite hands over such a file as its address. */
declare module '*.parquet' {
  const address: string;
  export default address;
}
