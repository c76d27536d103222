import { diagnosticText } from '../report/diagnostic';
import type { RunReport } from '../report/run/run-report';
import { watchReport } from '../report/run/watch';
import type { Verdict } from '../run/result';
import { BadInput } from './bad-input';
import { openRunCache } from './cache/open-run-cache';
import { claimsFolder } from './corpus';
import { exitCode } from './exit-code';
import { fail } from './fail';
import type { Flags } from './flags';
import { exitCodeOf, isWhole, openGate } from './open-gate';
import { reportTrouble } from './report-run';
import { runSelected } from './run-selected';
import { surfaceOf } from './surface';
import { type Key, listenToKeys } from './watch/keys';
import { createRounds } from './watch/rounds';
import { createSession } from './watch/session';
import { watchClaims } from './watch/watch-claims';

/** Milliseconds in which files that are saved together come in. */
const quiet = 40;
const clearScreen = '\u001b[2J\u001b[3J\u001b[H';

/** `verify --watch`: checks claims, and again whenever they are saved, until `q` is pressed. */
export async function watchCommand(patterns: readonly string[], flags: Flags): Promise<void> {
  requireWatchable(patterns, flags);
  // What is wrong with it is told at once.
  await openGate(flags, isWhole(patterns, flags));
  const folder = claimsFolder(flags.claims);
  const session = createSession();
  let before: ReadonlyMap<string, Verdict> = new Map();
  const show = (report: RunReport, replay: (id: string) => string): void => {
    const surface = surfaceOf(process.stdout, flags.color, process.env);
    process.stdout.write(watchReport({ report, checked: session.checked(), before }, surface, replay));
    before = new Map(report.run.claims.map(({ id, verdict }) => [id, verdict]));
  };
  const round = async (): Promise<void> => {
    if (process.stdout.isTTY) process.stdout.write(clearScreen);
    try {
      const gate = await openGate(flags, isWhole(patterns, flags));
      const { run, replay } = await runSelected(patterns, flags, {
        cacheOn: (terms) => session.cacheOn(terms, openRunCache(flags, terms)),
        inThreads: true,
      });
      const { report } = gate.reported(run);
      show(report, replay);
      reportTrouble(run, flags);
      process.exitCode = exitCodeOf(report);
    } catch (error) {
      // A folder that is gone may come back.
      fail(error, flags.color);
    }
    process.stdout.write(`\n${footer(folder)}\n`);
  };
  const rounds = createRounds(quiet, round);
  const asks: Readonly<Record<Key, () => void>> = {
    quit: () => process.exit(process.exitCode ?? exitCode.met),
    interrupt: () => process.exit(exitCode.interrupted),
    all: () => {
      session.forget();
      rounds.ask();
    },
    again: () => {
      session.forget(session.checked());
      rounds.ask();
    },
  };
  listenToKeys(process.stdin, (key) => asks[key]());
  watchClaims([folder, ...patterns.filter((pattern) => /\.ya?ml$/i.test(pattern))], rounds.ask).on('error', (error) =>
    process.stderr.write(`${diagnosticText(unwatched(error), surfaceOf(process.stderr, flags.color, process.env))}\n`),
  );
  rounds.ask();
}

/** What is written once, or read once, is for a run that ends. */
function requireWatchable(patterns: readonly string[], flags: Flags): void {
  const refuse = (what: string): never => {
    throw new BadInput('bad-flag', `--watch does not go with ${what}.`, 'Leave one of them away.');
  };
  if (patterns.includes('-')) refuse('standard input');
  if (flags.json === true) refuse('--json');
  if (flags.reporter !== undefined) refuse('--reporter');
  if (flags.certificate !== undefined) refuse('--certificate');
  if (flags.shard !== undefined) refuse('--shard');
  if (flags.out !== undefined) refuse('--out');
  if (flags.costs !== undefined) refuse('--costs');
  if (flags.updateBaseline === true) refuse('--update-baseline');
}

const footer = (folder: string): string => `Watching ${folder} · a: check all · Enter: check the same again · q: quit`;

const unwatched = (error: unknown) => ({
  code: 'unwatched',
  place: null,
  reason: `Not all files can be watched: ${error instanceof Error ? error.message : String(error)}.`,
  next: 'Press Enter or a after a change.',
});
