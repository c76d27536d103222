import { spawn } from 'node:child_process';

export interface Measured {
  readonly milliseconds: number;
  /** Peak resident memory, all threads together. */
  readonly megabytes: number;
}

/** Makes a process of Node tell its peak memory, in kilobytes, when it ends. */
const tellMemory = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   import { isMainThread } from 'node:worker_threads';
   if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`,
)}`;

/** Runs Node once, from start to end, its output thrown away. */
export function measureTime(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    child.on('error', reject).on('close', () => resolve(performance.now() - start));
  });
}

/** The same, with its peak memory. */
export function measureProcess(args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', tellMemory, ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stdio[3]?.on('data', (data) => {
      told += String(data);
    });
    child
      .on('error', reject)
      .on('close', () => resolve({ milliseconds: performance.now() - start, megabytes: Number(told) / 1024 }));
  });
}
