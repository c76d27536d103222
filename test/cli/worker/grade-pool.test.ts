import { describe, expect, it } from 'vitest';
import { type GradePoolOptions, openGradePool } from '../../../src/cli/worker/grade-pool';
import { numberSheet, sheetFrom, textAnswer } from '../../grade/table';

const workerFile = new URL('./faulty-grade-worker.js', import.meta.url);
const options = {
  files: [],
  sheet: sheetFrom(numberSheet('1', '{ abs: 0, rel: 0 }')),
  course: 'c',
  seed: 's',
  budget: 100,
  timeout: 0.2,
  megabytes: 48,
  workerFile,
};

async function graded(answers: readonly string[], more: Partial<GradePoolOptions> = {}) {
  const pool = openGradePool({ ...options, jobs: 1, ...more });
  try {
    return await Promise.all(
      answers.map((text, i) => pool.grade({ student: `s${i}`, question: 'q', answer: textAnswer(text), earlier: {} })),
    );
  } finally {
    await pool.close();
  }
}

const honest = (i: number) => ({
  line: `s${i} 1\n`,
  outcome: { student: `s${i}`, verdict: 'correct' },
  isFault: false,
});

describe('an answer', () => {
  it.each([
    ['hangs', /not decided within 0\.2 s/, false, 0.2],
    ['devours', /too much memory/, false, 60],
    ['throws', /The program failed/, true, 60],
    ['exits', /The program failed/, true, 60],
  ])(
    'that %s costs itself alone, and is left to a person',
    async (answer, message, isFault, timeout) => {
      const results = await graded(['1', '1', answer, '1', answer, '1'], { timeout });
      for (const i of [0, 1, 3, 5]) expect(results[i]).toMatchObject(honest(i));
      for (const i of [2, 4]) {
        expect(results[i]).toMatchObject({ outcome: { student: `s${i}`, verdict: 'undecided', points: 0 }, isFault });
        expect(JSON.parse(results[i]?.line ?? '').message).toMatch(message);
      }
    },
    60_000,
  );

  it('is judged once, whatever happens around it', async () => {
    const answers = Array.from({ length: 600 }, (_, i) => (i % 150 === 75 ? 'throws' : '1'));
    const results = await graded(answers, { jobs: 3 });
    expect(results.map(({ outcome }) => outcome.student)).toEqual(answers.map((_, i) => `s${i}`));
    expect(results.filter(({ isFault }) => isFault)).toHaveLength(4);
  }, 60_000);
});

it('says so if no judge can be started', async () => {
  await expect(graded(['1', '1'], { course: 'broken' })).rejects.toThrow('never starts');
});
