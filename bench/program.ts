import { fileURLToPath } from 'node:url';

/** The built program; benchmarks run from dist. */
export const program = fileURLToPath(new URL('../bin/verify.js', import.meta.url));
