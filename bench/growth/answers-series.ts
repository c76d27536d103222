import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { claims, csvOfAnswers } from '../answers';
import type { Series } from './series';

/** Answers of students with numbers of their own, from CSV to results on disk. */
export const answersSeries: Series = {
  name: 'Answers to grade',
  of: 'answer',
  sizes: [10_000, 30_000, 100_000, 300_000, 1_000_000],
  isMemoryFlat: true,
  prepare: (folder, size) => {
    const answers = join(folder, 'answers.csv');
    writeFileSync(answers, csvOfAnswers(size));
    return ['grade', 'sheets', answers, '--claims', claims, '--out', join(folder, 'results.jsonl')];
  },
};
