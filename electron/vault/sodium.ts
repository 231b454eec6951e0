import sodium from 'libsodium-wrappers-sumo';

export type Sodium = typeof sodium;

/** libsodium, compiled and ready. On Node 18 the bundle's first line makes `crypto` global, which it needs. */
export async function loadSodium(): Promise<Sodium> {
  await sodium.ready;
  return sodium;
}
