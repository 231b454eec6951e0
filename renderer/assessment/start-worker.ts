import { startOwnWorker } from '../own-workers.ts';
import type { WorkerSeam } from './assessor.ts';

/** The seam is a Worker's own shape, with what is said over it named. */
export const startWorker = (): WorkerSeam => startOwnWorker('assessment') as unknown as WorkerSeam;
