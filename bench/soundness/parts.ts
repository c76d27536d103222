import { fork } from 'node:child_process';
import { type Counted, Tally } from './tally';

/** Which of many things a process does that is told `2/3`: every third one, from the second; all if it is told nothing. */
export function isPart(part: string | undefined): (i: number) => boolean {
  if (part === undefined) return () => true;
  const [own = 1, all = 1] = part.split('/').map(Number);
  return (i) => i % all === own - 1;
}

/** Runs this program in several processes, each with a part of the work, and adds up their counts. */
export async function inParts(args: readonly string[], jobs: number, columns: readonly string[]): Promise<Tally> {
  const whole = new Tally(columns);
  const parts = Array.from({ length: jobs }, (_, k) => `${k + 1}/${jobs}`);
  const run = (part: string): Promise<void> =>
    new Promise((resolve, reject) => {
      let hasCounted = false;
      const child = fork(process.argv[1] as string, [...args, `--part=${part}`]);
      child.on('message', (counted: Counted[]) => {
        hasCounted = true;
        for (const each of counted) whole.add(...each);
      });
      child.on('exit', (code) => (hasCounted ? resolve() : reject(new Error(`part ${part} ended with code ${code}`))));
    });
  await Promise.all(parts.map(run));
  return whole;
}
