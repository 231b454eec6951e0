/** The compiled knowledge, put into each bundle at build time by `scripts/vite/pack-plugin.ts`. */
declare module 'virtual:leeward-pack' {
  // An import declaration may not be relative here, and would silently make everything `any`.
  const pack: import('./schemas/pack.ts').Pack;
  export default pack;
}
