/** The compiled knowledge, put into each bundle at build time by `scripts/vite/pack-plugin.ts`. */
declare module 'virtual:leeward-pack' {
  // An import declaration may not be relative here, and would silently make everything `any`.
  const pack: import('./schemas/pack.ts').Pack;
  export default pack;
}

/** Its first lines, without the rest. */
declare module 'virtual:leeward-pack-header' {
  const header: import('./schemas/pack.ts').PackHeader;
  export default header;
}
