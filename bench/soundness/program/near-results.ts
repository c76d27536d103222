import { type ChildProcess, fork } from 'node:child_process';
import type { Mutant } from './mutant';
import { copyOf, removeCopy } from './project-copy';
import type { Told } from './worker';

/** A bug that is not noticed within this time is one by which something runs for ever. */
const seconds = 240;

/** Which of the nearest tests notices each mutant, told one after the other; null for those that none does. */
export async function nearResults(
  mutants: readonly Mutant[],
  project: string,
  tell: (mutant: Mutant, killer: string | null) => void,
): Promise<void> {
  let waiting = mutants;
  while (waiting.length > 0) {
    const copy = copyOf(project);
    const done = await startWorker(waiting, copy, tell);
    removeCopy(copy);
    const [stuck] = waiting.slice(done);
    if (stuck !== undefined) tell(stuck, `no test ends within ${seconds} s`);
    waiting = waiting.slice(done + 1);
  }
}

/** How many of the mutants a worker told of before it ended. */
function startWorker(
  mutants: readonly Mutant[],
  copy: string,
  tell: (mutant: Mutant, killer: string | null) => void,
): Promise<number> {
  const names = mutants.map(({ name }) => name);
  const script = process.argv[1] as string;
  const worker = fork(script, ['program', '--worker', copy, ...names], { detached: true });
  return new Promise((resolve) => {
    let done = 0;
    let clock = setTimeout(() => end(worker), seconds * 1000);
    worker.on('message', ({ killer }: Told) => {
      clearTimeout(clock);
      tell(mutants[done] as Mutant, killer);
      done++;
      clock = setTimeout(() => end(worker), seconds * 1000);
    });
    worker.once('close', () => {
      clearTimeout(clock);
      resolve(done);
    });
  });
}

/** With all processes that it has started. */
function end(worker: ChildProcess): void {
  if (worker.pid !== undefined) process.kill(-worker.pid, 'SIGKILL');
}
