import type { GradeReporter } from './reporter';

/** How judged answers are written. A form is read when it is asked for: some need libraries. */
export const gradeReporters = {
  jsonl: async () => ({ of: 'answer', gives: 'a line of JSON for each answer' }),
  summary: async () => (await import('./summary')).summary,
  gradescope: async () => (await import('./gradescope')).gradescope,
  prairielearn: async () => (await import('./prairielearn')).prairielearn,
  csv: async () => (await import('./gradebook')).csv,
  xlsx: async () => (await import('./xlsx')).xlsx,
  canvas: async () => (await import('./canvas')).canvas,
  moodle: async () => (await import('./moodle')).moodle,
  marks: async () => (await import('./marks')).marks,
} satisfies Readonly<Record<string, () => Promise<GradeReporter>>>;

export type GradeFormatName = keyof typeof gradeReporters;

export const gradeFormatNames = Object.keys(gradeReporters) as readonly GradeFormatName[];
