import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Solver, SolverAnswer } from '../../engine/smt/solver';

/** What is asked, in the words of `Solver.check`, and answered to the question of that number. */
export interface RelayedQuestion {
  readonly number: number;
  readonly asked: Parameters<Solver['check']>;
}

export interface RelayedAnswer {
  readonly number: number;
  readonly answer: SolverAnswer;
  readonly version: string;
}

/** A solver elsewhere: questions are sent there, and `receive` is given its answers. */
export interface RelayedSolver extends Solver {
  readonly receive: (answer: RelayedAnswer) => void;
}

/** The end that asks. A question whose answer is not received is never settled. */
export function relayedSolver(send: (question: RelayedQuestion) => void): RelayedSolver {
  const waiting = new Map<number, (answer: SolverAnswer) => void>();
  let version = 'Z3';
  let seconds = 0;
  let last = 0;
  return {
    check: (...asked) =>
      new Promise((resolve) => {
        const begin = performance.now();
        const number = ++last;
        waiting.set(number, (answer) => {
          seconds += (performance.now() - begin) / 1000;
          resolve(answer);
        });
        send({ number, asked });
      }),
    receive: ({ number, answer, version: told }) => {
      version = told;
      waiting.get(number)?.(answer);
      waiting.delete(number);
    },
    get version() {
      return version;
    },
    get seconds() {
      return seconds;
    },
  };
}

/** The end that answers. */
export function answerAt(port: MessagePort, solver: Pick<Solver, 'check' | 'version'>): void {
  port.on('message', async ({ number, asked }: RelayedQuestion) => {
    const answer = await solver.check(...asked);
    port.postMessage({ number, answer, version: solver.version } satisfies RelayedAnswer);
  });
}

/**
 * Lets another thread ask a solver: starting one for each thread would take longer than most questions.
 * @returns what to hand to that thread, for `solverAt`
 */
export function relayTo(solver: Solver): MessagePort {
  const { port1, port2 } = new MessageChannel();
  answerAt(port1, solver);
  // The other thread keeps this one alive.
  port1.unref();
  return port2;
}

/** The solver of another thread. */
export function solverAt(port: MessagePort): Solver {
  const solver = relayedSolver((question) => port.postMessage(question));
  port.on('message', solver.receive);
  return solver;
}
