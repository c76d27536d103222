import type { JudgementKind } from '../grade/judgement';
import type { GradeReporter } from '../report/grade/reporter';
import { type GradeFormatName, gradeFormatNames, gradeReporters } from '../report/grade/reporters';
import { BadInput } from './bad-input';
import type { GradeFlags } from './grade-flags';
import { kindsFlag } from './kinds-flag';
import { canKeepLines } from './results/batch-results';

/** What results are written as, and where; `journal` is where they are kept line by line while work goes on. */
export interface GradeFormat {
  readonly name: GradeFormatName;
  readonly reporter: GradeReporter;
  readonly out: string | null;
  readonly journal: string | null;
  /** Whether results are held until all are there, because they cannot be kept where they go. */
  readonly isHeld: boolean;
  /** The kinds of results that are shown; none for all. */
  readonly only: ReadonlySet<JudgementKind>;
  /** Whether the journal is only a way to the result, and goes when that is there. */
  readonly isJournalTemporary: boolean;
}

/** What can be written of some results. */
const selective: readonly GradeReporter['of'][] = ['answer', 'screen', 'choice'];

export async function gradeFormat(
  { format, out, json, only }: Pick<GradeFlags, 'format' | 'out' | 'json' | 'only'>,
  isTerminal: boolean,
): Promise<GradeFormat> {
  const asked = gradeFormatNames.find((each) => each === format);
  if (format !== undefined && asked === undefined)
    throw new BadInput(
      'bad-flag',
      `--format ${format} is none of ${gradeFormatNames.join(', ')}.`,
      'For example, --format csv.',
    );
  if (json === true && asked !== undefined && asked !== 'jsonl')
    throw new BadInput('bad-flag', `--json and --format ${asked} contradict each other.`, 'Leave one of them away.');
  const name = asked ?? (out !== undefined || json === true || !isTerminal ? 'jsonl' : 'summary');
  const reporter: GradeReporter = await gradeReporters[name]();
  const chosen = kindsFlag(only, '--only');
  if (chosen.size > 0 && !selective.includes(reporter.of))
    throw new BadInput(
      'bad-flag',
      `--format ${name} holds all results: with --only, points would be missing.`,
      'Leave --only away, or choose the format jsonl, summary or marks.',
    );
  const isPlain = reporter.of === 'answer' || reporter.of === 'screen';
  const kept = out === undefined ? null : isPlain ? out : `${out.replace(/\/+$/, '')}.partial.jsonl`;
  const journal = kept === null || !canKeepLines(kept) ? null : kept;
  return {
    name,
    reporter,
    out: out ?? null,
    journal,
    isHeld: journal === null,
    only: chosen,
    isJournalTemporary: !isPlain,
  };
}
