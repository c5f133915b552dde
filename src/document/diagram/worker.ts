import { parentPort, workerData } from 'node:worker_threads';
import { drawDiagrams } from './draw-diagram.js';

parentPort?.postMessage(await drawDiagrams(workerData as string[]));
