import path from 'node:path';

/** The folder of the checkout; every script works from here, wherever it was started. */
export const repository = path.dirname(import.meta.dirname);

export const inRepository = (...parts) => path.join(repository, ...parts);
