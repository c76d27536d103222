import { spawn } from 'node:child_process';

export interface Measured {
  readonly milliseconds: number;
  /** Peak resident memory, all threads together. */
  readonly megabytes: number;
  /** Milliseconds of processors, all threads together. */
  readonly processor: number;
}

/** Makes a process of Node tell its peak memory, in kilobytes, and its time, in microseconds, when it ends. */
const tellUsage = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   import { isMainThread } from 'node:worker_threads';
   if (isMainThread) process.on('exit', () => {
     const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
     writeSync(3, maxRSS + ' ' + (userCPUTime + systemCPUTime));
   });`,
)}`;

/** Runs Node once, from start to end, its output thrown away. */
export function measureTime(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    child.on('error', reject).on('close', () => resolve(performance.now() - start));
  });
}

/** The same, with its peak memory, and what it took of all processors. */
export function measureProcess(args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', tellUsage, ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stdio[3]?.on('data', (data) => {
      told += String(data);
    });
    child.on('error', reject).on('close', () => {
      const [kilobytes = Number.NaN, microseconds = Number.NaN] = told.split(' ').map(Number);
      const milliseconds = performance.now() - start;
      resolve({ milliseconds, megabytes: kilobytes / 1024, processor: microseconds / 1000 });
    });
  });
}
