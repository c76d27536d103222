import { spawnSync } from 'node:child_process';
import { oneThread, python } from '../peers/python';
import type { Spent } from '../peers/spent';
import type { Estimator } from './estimators';

const samples = 2 ** 20;

/** Nanoseconds per sample of an estimator in NumPy on one thread, the fastest of some rounds; null where there is no NumPy. */
export function numpyNanoseconds({ numpy }: Estimator): Spent | null {
  const script = `
import time
import numpy as np
rng = np.random.Generator(np.random.Philox(1))
n = ${samples}
best = [float('inf')] * 2
for _ in range(5):
    start = time.perf_counter(), time.process_time()
${numpy.replaceAll(/^/gm, '    ')}
    mean, variance = d.mean(), d.var()
    best = min(best[0], time.perf_counter() - start[0]), min(best[1], time.process_time() - start[1])
print(best[0] / n * 1e9, best[1] / n * 1e9)
`;
  const { status, stdout } = spawnSync(python, ['-c', script], {
    encoding: 'utf8',
    env: { ...process.env, ...oneThread },
  });
  if (status !== 0) return null;
  const [wall = Number.NaN, processor = Number.NaN] = stdout.split(' ').map(Number);
  return { time: wall, processor };
}
