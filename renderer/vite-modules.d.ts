/** What the bundler turns into modules. */
declare module '*.css';
declare module '*?worker&url' {
  const url: string;
  export default url;
}
declare module '*.woff2?inline' {
  const address: string;
  export default address;
}

/** Which program this is, and whose work is in it; written at build time by `scripts/vite/notices.mjs`. */
declare module 'virtual:leeward-notices' {
  const notices: {
    readonly version: string;
    readonly licence: string;
    readonly packages: readonly {
      readonly name: string;
      readonly version: string;
      readonly licence: string;
      /** Its place in `texts`. */
      readonly text: number;
    }[];
    readonly texts: readonly string[];
  };
  export default notices;
}
