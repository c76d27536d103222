// Stands in for the worker that judges answers: what it does is told by the answer.
import { parentPort, workerData } from 'node:worker_threads';

const watched = new Int32Array(workerData.watch);
if (workerData.course === 'broken') throw new Error('never starts');

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

parentPort?.on('message', ({ students, answers }) => {
  for (const [i, student] of students.entries()) {
    Atomics.store(watched, 1, Date.now() % 2 ** 31);
    Atomics.store(watched, 0, i);
    behaviours[answers[i]]?.();
    parentPort?.postMessage({
      lines: [`${student} ${answers[i]}\n`],
      verdicts: ['correct'],
      points: [1],
      faults: [false],
    });
  }
  Atomics.store(watched, 0, -1);
});
