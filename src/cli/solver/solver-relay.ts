import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Solver, SolverAnswer } from '../../engine/smt/solver';

interface Question {
  readonly number: number;
  readonly asked: Parameters<Solver['check']>;
}

interface Answer {
  readonly number: number;
  readonly answer: SolverAnswer;
  readonly version: string;
}

/**
 * Lets another thread ask a solver: starting one for each thread would take longer than most questions.
 * @returns what to hand to that thread, for `relayedSolver`; what is asked when it ends is answered to nobody
 */
export function relayTo(solver: Solver): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.on('message', async ({ number, asked }: Question) => {
    const answer = await solver.check(...asked);
    port1.postMessage({ number, answer, version: solver.version } satisfies Answer);
  });
  // The thread itself keeps this one alive.
  port1.unref();
  return port2;
}

/** The solver at the other end of a relay. */
export function relayedSolver(port: MessagePort): Solver {
  const waiting = new Map<number, (answer: SolverAnswer) => void>();
  let version = 'Z3';
  let seconds = 0;
  let last = 0;
  port.on('message', ({ number, answer, version: told }: Answer) => {
    version = told;
    waiting.get(number)?.(answer);
    waiting.delete(number);
  });
  return {
    check: (...asked) =>
      new Promise((resolve) => {
        const begin = performance.now();
        const number = ++last;
        waiting.set(number, (answer) => {
          seconds += (performance.now() - begin) / 1000;
          resolve(answer);
        });
        port.postMessage({ number, asked } satisfies Question);
      }),
    get version() {
      return version;
    },
    get seconds() {
      return seconds;
    },
  };
}
