import { BadInput } from './bad-input';
import type { GradeFlags } from './grade-flags';

const kinds = ['jsonl', 'summary', 'gradescope', 'prairielearn', 'csv'] as const;

/** What results are written as, and where; `journal` is where they are kept line by line while work goes on. */
export interface GradeFormat {
  readonly kind: (typeof kinds)[number];
  readonly out: string | null;
  readonly journal: string | null;
  /** Whether the journal is only a way to the result, and goes when that is there. */
  readonly isJournalTemporary: boolean;
}

export function gradeFormat(
  { format, out, json }: Pick<GradeFlags, 'format' | 'out' | 'json'>,
  isTerminal: boolean,
): GradeFormat {
  const kind = kinds.find((each) => each === format);
  if (format !== undefined && kind === undefined)
    throw new BadInput('bad-flag', `--format ${format} is none of ${kinds.join(', ')}.`, 'For example, --format csv.');
  const chosen = kind ?? (out !== undefined || json === true || !isTerminal ? 'jsonl' : 'summary');
  const isPlain = chosen === 'jsonl' || chosen === 'summary';
  const journal = out === undefined ? null : isPlain ? out : `${out.replace(/\/+$/, '')}.partial.jsonl`;
  return { kind: chosen, out: out ?? null, journal, isJournalTemporary: !isPlain };
}
