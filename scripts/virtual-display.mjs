// A display of our own for machines without one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** @returns {Promise<{display: string, close: () => Promise<void>}>} */
export async function openVirtualDisplay() {
  const options = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-ac'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  const number = once(server.stdio[3], 'data').then(([bytes]) => String(bytes).trim());
  const failed = ended.then(() => Promise.reject(new Error('Xvfb ended before it had a display')));
  failed.catch(() => undefined);
  return {
    display: `:${await Promise.race([number, failed])}`,
    close: async () => {
      server.kill();
      await ended;
    },
  };
}
