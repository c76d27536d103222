import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Solver, SolverAnswer } from '../engine/smt/solver';

/** A question that a worker passes on, with the port its answer is wanted at. */
export interface RelayedQuestion {
  readonly kind: 'question';
  readonly script: string;
  readonly limit: number;
  readonly patience?: number | undefined;
  readonly port: MessagePort;
}

interface RelayedAnswer {
  readonly answer: SolverAnswer;
  readonly version: string;
}

/** The solver of another thread: starting one for each thread would take longer than most questions. */
export function relayedSolver(send: (question: RelayedQuestion, transfer: readonly MessagePort[]) => void): Solver {
  let version = 'Z3';
  let seconds = 0;
  return {
    check: (script, limit, patience) =>
      new Promise((resolve) => {
        const begin = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.once('message', (relayed: RelayedAnswer) => {
          port1.close();
          version = relayed.version;
          seconds += (performance.now() - begin) / 1000;
          resolve(relayed.answer);
        });
        send({ kind: 'question', script, limit, patience, port: port2 }, [port2]);
      }),
    get version() {
      return version;
    },
    get seconds() {
      return seconds;
    },
  };
}

/** The other end of `relayedSolver`. */
export async function answerRelayed(solver: Solver, { script, limit, patience, port }: RelayedQuestion): Promise<void> {
  const answer = await solver.check(script, limit, patience);
  port.postMessage({ answer, version: solver.version } satisfies RelayedAnswer);
}
