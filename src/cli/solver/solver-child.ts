import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

// Most questions are short: reading all of Z3's code, or optimising it early, would take longer than answering them.
setFlagsFromString('--wasm-lazy-validation');
setFlagsFromString('--wasm-tiering-budget=50000000');
// Z3 has a thread to itself, so that this one hears that whoever asked is gone, perhaps in the middle of a question.
const solver = new Worker(new URL('./z3-thread.js', import.meta.url));
process.on('message', (question) => solver.postMessage(question));
solver.on('message', (answer) => process.send?.(answer));
process.on('disconnect', () => process.exit(0));
// Whoever started this may be gone already.
if (!process.connected) process.exit(0);
