import { cpus, totalmem } from 'node:os';

const [cpu] = cpus();

/** Where the benchmarks run. */
export const machine = `Node ${process.version}  ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
