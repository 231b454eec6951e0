/** Stands for Electron in plain Node, where asking for the real one would start a download. */
throw new Error('Electron is not here: test what does not need it, or test the packaged program.');
