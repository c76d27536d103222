// Stands in for the worker that judges answers: what it does is told by the answer.
import { parentPort, workerData } from 'node:worker_threads';

const watched = new Int32Array(workerData.watch);
if (workerData.data.course === 'broken') throw new Error('never starts');

/** @type {Record<string, () => void>} */
const behaviours = {
  throws: () => {
    throw new Error('out of order');
  },
  exits: () => process.exit(7),
  hangs: () => {
    for (;;);
  },
  devours: () => {
    const held = [];
    for (;;) held.push(Array.from({ length: 100_000 }, (_, i) => ({ i })));
  },
};

parentPort?.on('message', (submissions) => {
  for (const [i, { student, answer }] of submissions.entries()) {
    Atomics.store(watched, 1, Date.now() | 0);
    Atomics.store(watched, 0, i);
    behaviours[answer.text]?.();
    const outcome = { student, question: 'q', verdict: 'correct', points: 1 };
    const replies = [{ line: `${student} ${answer.text}\n`, outcome, isFault: false }];
    parentPort?.postMessage({ kind: 'replies', replies });
  }
  Atomics.store(watched, 0, -2);
});
