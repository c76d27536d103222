import { canvas } from './canvas';
import { csv } from './gradebook';
import { gradescope } from './gradescope';
import { marks } from './marks';
import { moodle } from './moodle';
import { prairielearn } from './prairielearn';
import type { GradeReporter } from './reporter';
import { summary } from './summary';
import { xlsx } from './xlsx';

/** How judged answers are written. */
export const gradeReporters = {
  jsonl: { of: 'answer', gives: 'a line of JSON for each answer' },
  summary,
  gradescope,
  prairielearn,
  csv,
  xlsx,
  canvas,
  moodle,
  marks,
} satisfies Readonly<Record<string, GradeReporter>>;

export type GradeFormatName = keyof typeof gradeReporters;

export const gradeFormatNames = Object.keys(gradeReporters) as readonly GradeFormatName[];
