import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { rememberingSolver } from '../../engine/smt/remembering-solver';
import type { Solver, SolverAnswer } from '../../engine/smt/solver';
import { type RelayedSolver, relayedSolver } from './solver-relay';

/** Milliseconds after which a question is given up and the process that was at it is killed. */
const hardDeadline = 10_000;

const overdue: SolverAnswer = { status: 'failed', reason: 'it did not answer in time' };

/** A solver that can be ended; a later question starts another process. */
export interface SolverProcess extends Solver {
  end(): void;
}

/** The solver of a run: not asked again what it found unsatisfiable. */
export function openSolver(childFile?: URL): SolverProcess {
  const own = solverProcess(childFile);
  return Object.assign(rememberingSolver(own), { end: own.end });
}

interface Running {
  readonly child: ChildProcess;
  readonly solver: RelayedSolver;
  /** Says why there will be no answer, once that is so. */
  readonly death: Promise<SolverAnswer>;
}

/**
 * Z3 in a process of its own, started by the first question and kept for the next. It is killed when it fails, or does
 * not answer in time, and it ends by itself when this process is gone. Questions are answered one at a time.
 */
export function solverProcess(
  childFile: URL = new URL('./solver-child.js', import.meta.url),
  deadline: number = hardDeadline,
): SolverProcess {
  let running: Running | null = null;
  let version = 'Z3';
  let seconds = 0;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    running?.child.kill('SIGKILL');
    running = null;
  };

  const ask = async (script: string, limit: number, patience: number): Promise<SolverAnswer> => {
    running ??= start(childFile);
    const { child, solver, death } = running;
    const clock = new AbortController();
    const late = setTimeout(Math.min(deadline, patience), overdue, clock).catch(() => overdue);
    const begin = performance.now();
    hold(child);
    const answer = await Promise.race([solver.check(script, limit), death, late]);
    clock.abort();
    version = solver.version;
    seconds += (performance.now() - begin) / 1000;
    if (answer.status !== 'failed') release(child);
    else if (running?.child === child) end();
    return answer;
  };

  return {
    check: (script, limit, patience = deadline) => {
      const asked = last.then(() => ask(script, limit, patience));
      last = asked;
      return asked;
    },
    end,
    get version() {
      return version;
    },
    get seconds() {
      return seconds;
    },
  };
}

function start(childFile: URL): Running {
  const child = fork(fileURLToPath(childFile), { execArgv: [], serialization: 'advanced', stdio: 'ignore' });
  const solver = relayedSolver((question) => child.send(question));
  const death = new Promise<SolverAnswer>((resolve) => {
    const die = (reason: string): void => resolve({ status: 'failed', reason });
    child.on('message', (message: unknown) => {
      if (isAnswer(message)) solver.receive(message);
      else die('its answer cannot be read');
    });
    child.on('exit', () => die('it ended'));
    // A question may be sent to a process that has just ended.
    child.on('error', ({ message }) => die(message));
  });
  return { child, solver, death };
}

const isAnswer = (message: unknown): message is Parameters<RelayedSolver['receive']>[0] =>
  typeof message === 'object' && message !== null && 'number' in message && 'answer' in message;

/** While it is idle it does not keep this process alive. */
function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}
