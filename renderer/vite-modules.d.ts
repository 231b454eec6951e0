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
