/** The compiled knowledge, put into each bundle at build time by `pack-plugin.ts`. */
declare module 'virtual:leeward-pack' {
  import type { Pack } from './schemas/pack.ts';

  const pack: Pack;
  export default pack;
}
