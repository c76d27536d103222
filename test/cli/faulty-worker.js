// Stands in for the worker that checks claims: what it does is told by the id of the claim.
import { parentPort } from 'node:worker_threads';

const claim = {
  title: 'A claim',
  question: null,
  statement: null,
  erratum: null,
  expect: 'holds',
  twins: [{ title: 'a twin' }],
};

parentPort?.on('message', ({ location: { id } }) => {
  parentPort?.postMessage({ kind: 'started' });
  const behaviours = {
    throws: () => {
      throw new Error('out of order');
    },
    exits: () => process.exit(7),
    hangs: () => {
      parentPort?.postMessage({ kind: 'loaded', claim });
      for (;;);
    },
    'hangs-early': () => {
      for (;;);
    },
    devours: () => {
      const held = [];
      for (;;) held.push(new Array(1e6).fill(held.length));
    },
  };
  behaviours[/** @type {keyof typeof behaviours} */ (id)]?.();
  parentPort?.postMessage({ kind: 'done', outcome: { kind: 'rejected', rejected: { id, diagnostics: [] } } });
});
