import { printed } from './python';

/** What something took. */
export interface Spent {
  readonly time: number;
  /** Of all processors together; null where it was not measured. */
  readonly processor: number | null;
}

const runner = `
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall = time.perf_counter() - start
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000)
`;

/** Milliseconds of a process from start to end, its output thrown away. Needs Python, as all that this is compared with. */
export function spentBy(command: readonly string[]): Spent {
  const [time, processor] = printed(['-c', runner, ...command], '', {})
    .split(' ')
    .map(Number);
  return { time: time as number, processor: processor as number };
}

/** The least of either over some rounds of work in this process, in milliseconds; of processors only where this thread does the work. */
export function leastSpent(rounds: number, work: () => void): Spent {
  let [time, processor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(before);
    time = Math.min(time, performance.now() - start);
    processor = Math.min(processor, (user + system) / 1000);
  }
  return { time, processor };
}

/** Without a measure of processors. */
export const timeOnly = (time: number): Spent => ({ time, processor: null });
