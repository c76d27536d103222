import { fileURLToPath } from 'node:url';

/** The claims of the program, with sheets of questions. */
export const claims = fileURLToPath(new URL('../claims', import.meta.url));

const questions = [
  'resnext-gap',
  'resnext-parameters',
  'run-mean-entries',
  'resnext-output',
  'ln-mean',
  'ln-variance',
  'hinge-value',
  'tv-of-uniforms',
  'vae-loss',
  'flow-entropy',
];
const numbers = ['1', '147456', '4096', '-3.5', '2.25', '0.75', '1.4189', '1e-3'];

/** Answers to the sheets as CSV, by students with ten questions each. */
export function csvOfAnswers(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `s${Math.floor(i / questions.length)},${questions[i % questions.length]},${numbers[i % numbers.length]}\n`,
  );
  return `student,question,answer\n${rows.join('')}`;
}
