import { appendFileSync, closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunReporter, RunView } from '../report/run/reporter';
import { runReporters } from '../report/run/reporters';
import type { RunReport } from '../report/run/run-report';
import type { ClaimOutcome } from '../run/result';
import { BadInput } from './bad-input';
import type { Flags } from './flags';
import { type ReporterChoice, reporterChoices } from './reporter-choices';
import { surfaceOf } from './surface';
import { explained, isSystemError } from './system-error';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a run is written, while it goes on and when it has ended. */
export interface RunOutputs {
  readonly each: (outcome: ClaimOutcome) => void;
  readonly end: (report: RunReport, view: Omit<RunView, 'surface'>) => Promise<void>;
}

interface Output {
  readonly reporter: RunReporter;
  /** A terminal, a pipe, or null for a file, which has no width and no colours. */
  readonly stream: NodeJS.WriteStream | null;
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/**
 * Opens what `--reporter` asks for, before any work is done: a file of an earlier run is emptied, so that it is never
 * taken for one of this run. In a workflow of GitHub annotations are written besides, to standard error, of which it
 * reads them as well: what was asked for stays as it is.
 * @throws BadInput for what is no form or cannot be written
 */
export async function openOutputs(flags: Flags, environment: Environment): Promise<RunOutputs> {
  const choices = reporterChoices(flags);
  const asked = await Promise.all(
    choices.map(async ({ name, file }) => ({ name, file, reporter: await runReporters[name]() })),
  );
  requireOneDocument(asked);
  const isWorkflow = environment.GITHUB_ACTIONS === 'true';
  const outputs = asked.map(({ name, reporter, file }) =>
    file !== null
      ? fileOutput(reporter, file)
      : streamOutput(reporter, process.stdout, isWorkflow && name !== 'github' ? withoutCommands : asItIs),
  );
  if (isWorkflow && !choices.some(({ name }) => name === 'github'))
    outputs.push(streamOutput(await runReporters.github(), process.stderr, asItIs));
  return {
    each: (outcome) => {
      for (const { reporter, write } of outputs) if (reporter.each !== undefined) write(reporter.each(outcome));
    },
    end: async (report, view) => {
      for (const { reporter, stream, write, close } of outputs) {
        const surface = surfaceOf(stream, flags.color, environment);
        write(await reporter.render(report, { ...view, surface }));
        close();
        if (reporter.stepSummary !== undefined && environment.GITHUB_STEP_SUMMARY)
          appendSummary(environment.GITHUB_STEP_SUMMARY, reporter.stepSummary(report, { ...view, surface }));
      }
    },
  };
}

/** Documents cannot stand behind one another. */
function requireOneDocument(asked: readonly (ReporterChoice & { readonly reporter: RunReporter })[]): void {
  const shown = asked.filter(({ file }) => file === null);
  const document = shown.find(({ reporter }) => reporter.isLog !== true);
  if (shown.length < 2 || document === undefined) return;
  const names = shown.map(({ name }) => name).join(' and ');
  const next = `Give one a file: --reporter ${document.name}=FILE.`;
  throw new BadInput('bad-flag', `${names} cannot both be written to standard output.`, next);
}

const asItIs = (text: string): string => text;

/** In a workflow of GitHub a line that starts with `::` is a command, and a claim may have any title. */
const withoutCommands = (text: string): string => text.replace(/^(\s*:)(?=:)/gm, '$1 ').replaceAll('##[', '## [');

const streamOutput = (
  reporter: RunReporter,
  stream: NodeJS.WriteStream,
  guarded: (text: string) => string,
): Output => ({
  reporter,
  stream,
  write: (text) => {
    stream.write(guarded(text));
  },
  close: () => {},
});

function fileOutput(reporter: RunReporter, file: string): Output {
  const descriptor = whileWriting(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'w');
  });
  return {
    reporter,
    stream: null,
    write: (text) => whileWriting(file, () => writeWhole(descriptor, text)),
    close: () => whileWriting(file, () => closeSync(descriptor)),
  };
}

/** A write may take a part only. */
function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

const appendSummary = (file: string, text: string): void => whileWriting(file, () => appendFileSync(file, text));

function whileWriting<T>(file: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { reason, next } = explained(error);
    throw new BadInput('unusable-file', `${file} cannot be written: ${reason}.`, next);
  }
}
