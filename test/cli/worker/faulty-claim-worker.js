// Stands in for the worker that checks claims: what it does is told by the id of the claim.
import { parentPort, workerData } from 'node:worker_threads';

const watched = new Int32Array(workerData.watch);
const claim = {
  title: 'A claim',
  claim: ['a == b'],
  question: null,
  statement: null,
  erratum: null,
  expect: 'holds',
  sizes: [{}],
  given: {},
  assume: [],
  let: {},
  code: {},
  instances: [],
  proof: [],
  ask: [],
  twins: [{ title: 'a twin', overrides: {}, line: null }],
};

const place = { file: 'hangs', line: 3, column: 5, length: 6, excerpt: '  - a twin' };
const places = { claim: place, relations: [place], twins: [place], proof: [] };

parentPort?.on('message', ([{ id }]) => {
  Atomics.store(watched, 1, Date.now() | 0);
  Atomics.store(watched, 0, 0);
  const behaviours = {
    throws: () => {
      throw new Error('out of order');
    },
    exits: () => process.exit(7),
    hangs: () => {
      parentPort?.postMessage({ kind: 'note', note: { claim, places } });
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
  Atomics.store(watched, 0, -2);
  parentPort?.postMessage({ kind: 'replies', replies: [{ kind: 'rejected', rejected: { id, diagnostics: [] } }] });
});
