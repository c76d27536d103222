import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Solver, SolverAnswer } from '../engine/smt/solver';
import type { SmtQuestion, SmtReply } from './smt-worker';

/** Milliseconds after which a question is given up and the process that was at it is killed. */
const hardDeadline = 10_000;

interface Running {
  readonly child: ChildProcess;
  readonly replies: Socket;
}

/** A solver that can be ended; a later question starts another process. */
export interface SolverProcess extends Solver {
  end(): void;
}

/**
 * Z3 in a process of its own, started by the first question and kept for the next. It is killed when it fails, or does
 * not answer in time, and it ends by itself when this process is gone: its standard input closes.
 */
export function solverProcess(
  childFile: URL = new URL('./smt-child.js', import.meta.url),
  deadline: number = hardDeadline,
): SolverProcess {
  let running: Running | null = null;
  let version = 'Z3';
  let seconds = 0;
  let last: Promise<unknown> = Promise.resolve();

  const end = (ended: ChildProcess) => {
    ended.kill('SIGKILL');
    if (running?.child === ended) running = null;
  };

  const ask = (question: SmtQuestion, patience: number): Promise<SolverAnswer> =>
    new Promise((resolve) => {
      running ??= start(childFile, end);
      const current = running;
      const { child, replies } = current;
      let held = '';
      const settle = (answer: SolverAnswer, isAlive: boolean) => {
        clearTimeout(timer);
        replies.off('data', onData);
        child.off('exit', onExit).off('error', onError);
        if (isAlive) release(current);
        else end(child);
        resolve(answer);
      };
      const fail = (reason: string) => settle({ status: 'failed', reason }, false);
      const onExit = () => fail('it ended');
      const onError = (error: Error) => fail(error.message);
      const onData = (chunk: string) => {
        held += chunk;
        const lines = held.split('\n');
        held = lines.pop() ?? '';
        for (const line of lines) {
          const reply = replyIn(line);
          if (reply === null) fail('its answer cannot be read');
          else if ('version' in reply) version = reply.version;
          else if (reply.status === 'sat') settle({ status: 'sat', model: new Map(reply.model) }, true);
          else if (reply.status === 'failed') fail(reply.reason);
          else settle(reply, true);
        }
      };
      const timer = setTimeout(() => fail('it did not answer in time'), Math.min(deadline, patience));
      hold(current);
      replies.on('data', onData);
      child.on('exit', onExit).on('error', onError);
      child.stdin?.write(`${JSON.stringify(question)}\n`);
    });

  return {
    check: (script, limit, patience = deadline) => {
      const asked = last.then(async () => {
        const begin = performance.now();
        const answer = await ask({ script, limit }, patience);
        seconds += (performance.now() - begin) / 1000;
        return answer;
      });
      last = asked;
      return asked;
    },
    end: () => {
      if (running !== null) end(running.child);
    },
    get version() {
      return version;
    },
    get seconds() {
      return seconds;
    },
  };
}

function start(childFile: URL, onExit: (child: ChildProcess) => void): Running {
  const child = spawn(process.execPath, [fileURLToPath(childFile)], { stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  const replies = child.stdio[3] as Socket;
  replies.setEncoding('utf8');
  // A question may be written to a process that has just ended: its exit says so.
  child.stdin?.on('error', () => {});
  child.on('error', () => {});
  child.once('exit', () => onExit(child));
  return { child, replies };
}

/** While it is idle it does not keep this process alive. */
function release({ child, replies }: Running): void {
  child.unref();
  (child.stdin as Socket | null)?.unref();
  replies.unref();
}

function hold({ child, replies }: Running): void {
  child.ref();
  (child.stdin as Socket | null)?.ref();
  replies.ref();
}

function replyIn(line: string): SmtReply | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
