import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

// Most questions are short: reading all of Z3's code, or optimising it early, would take longer than answering them.
setFlagsFromString('--wasm-lazy-validation');
setFlagsFromString('--wasm-tiering-budget=50000000');
// Z3 has a thread to itself, so that this one hears that whoever asked is gone, perhaps in the middle of a question.
const solver = new Worker(new URL('./smt-worker.js', import.meta.url));
const questions = createInterface({ input: process.stdin });
questions.on('line', (line) => solver.postMessage(line));
questions.on('close', () => process.exit(0));
