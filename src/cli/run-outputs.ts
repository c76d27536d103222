import { appendFileSync } from 'node:fs';
import type { RunReporter, RunView } from '../report/run/reporter';
import { runReporters } from '../report/run/reporters';
import type { RunReport } from '../report/run/run-report';
import type { ClaimOutcome } from '../run/result';
import { BadInput } from './bad-input';
import type { Task } from './do-all';
import type { Flags } from './flags';
import { type Growing, openGrowing } from './output/open-growing';
import { replaceFile } from './output/replace-file';
import type { NamedFile } from './output/require-apart';
import { whileWriting } from './output/while-writing';
import { type ReporterChoice, reporterChoices } from './reporter-choices';
import { surfaceOf } from './surface';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a run is written, while it goes on and when it has ended. */
export interface RunOutputs {
  readonly files: readonly NamedFile[];
  /** Begins what is written while the run goes on. */
  readonly open: () => void;
  readonly each: (outcome: ClaimOutcome) => void;
  /** What is left to be written: files first, which no reader of standard output can leave unwritten. */
  readonly end: (report: RunReport, view: Omit<RunView, 'surface'>) => Task[];
}

interface Output {
  readonly reporter: RunReporter;
  /** A terminal, a pipe, or null for a file, which has no width and no colours. */
  readonly stream: NodeJS.WriteStream | null;
  readonly open: () => void;
  readonly each: (text: string) => void;
  readonly end: (text: string) => void;
}

/**
 * What `--reporter` asks for; nothing is written yet. In a workflow of GitHub annotations are written besides, to standard error, of
 * which it reads them as well: what was asked for stays as it is.
 * @throws BadInput for what is no form
 */
export async function runOutputs(flags: Flags, environment: Environment): Promise<RunOutputs> {
  const choices = reporterChoices(flags);
  const asked = await Promise.all(
    choices.map(async ({ name, file }) => ({ name, file, reporter: await runReporters[name]() })),
  );
  requireOneDocument(asked);
  const isWorkflow = environment.GITHUB_ACTIONS === 'true';
  const streams = asked
    .filter(({ file }) => file === null)
    .map(({ name, reporter }) =>
      streamOutput(reporter, process.stdout, isWorkflow && name !== 'github' ? withoutCommands : asItIs),
    );
  if (isWorkflow && !choices.some(({ name }) => name === 'github'))
    streams.push(streamOutput(await runReporters.github(), process.stderr, asItIs));
  const files = asked.flatMap(({ name, reporter, file }) =>
    file === null ? [] : [{ path: file, as: `--reporter ${name}`, output: fileOutput(reporter, file) }],
  );
  const outputs = [...files.map(({ output }) => output), ...streams];
  const summary = summaryFile(outputs, environment);
  return {
    files: [...files, ...(summary === null ? [] : [{ path: summary, as: 'the summary of the job' }])],
    open: () => {
      for (const { open } of outputs) open();
    },
    each: (outcome) => {
      for (const { reporter, each } of outputs) if (reporter.each !== undefined) each(reporter.each(outcome));
    },
    end: (report, view) => {
      const viewOn = (stream: Output['stream']) => ({ ...view, surface: surfaceOf(stream, flags.color, environment) });
      const reports = outputs.map(({ reporter, stream, end }) => async () => {
        end(await reporter.render(report, viewOn(stream)));
      });
      const summaries = outputs.flatMap(({ reporter: { stepSummary } }) =>
        summary === null || stepSummary === undefined
          ? []
          : [() => appendTo(summary, stepSummary(report, viewOn(null)))],
      );
      return [...summaries, ...reports];
    },
  };
}

/** Where the service that runs a job keeps its summary, if there is something to be said there. */
const summaryFile = (outputs: readonly Output[], { GITHUB_STEP_SUMMARY }: Environment): string | null =>
  outputs.some(({ reporter }) => reporter.stepSummary !== undefined) ? GITHUB_STEP_SUMMARY || null : null;

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

function streamOutput(reporter: RunReporter, stream: NodeJS.WriteStream, guarded: (text: string) => string): Output {
  const write = (text: string): void => {
    stream.write(guarded(text));
  };
  return { reporter, stream, open: () => {}, each: write, end: write };
}

/** Files are written as a whole when the run has ended, but for those of which a part says something. */
const fileOutput = (reporter: RunReporter, file: string): Output =>
  reporter.each === undefined
    ? { reporter, stream: null, open: () => {}, each: () => {}, end: (text) => replaceFile(file, text) }
    : growingOutput(reporter, file);

/** What cannot be written is told when the run has ended: the rest of it is worth as much. */
function growingOutput(reporter: RunReporter, file: string): Output {
  let growing: Growing | null = null;
  let failure: BadInput | null = null;
  const write = (text: string): void => {
    try {
      if (failure === null) growing?.write(text);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      failure = error;
    }
  };
  return {
    reporter,
    stream: null,
    open: () => {
      growing = openGrowing(file);
    },
    each: write,
    end: (text) => {
      write(text);
      growing?.close();
      if (failure !== null) throw failure;
    },
  };
}

const appendTo = (file: string, text: string): void => whileWriting(file, () => appendFileSync(file, text));
