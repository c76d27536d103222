import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { locationOf } from '../../src/cli/corpus';
import { sheetName } from '../../src/cli/sheet-name';

it.each([
  ['exam.yaml', 'exam'],
  ['./exam.yaml', 'exam'],
  ['../course/exam.yml', 'exam'],
  [resolve('exam.yaml'), 'exam'],
  ['claims/week/exam.yaml', 'week/exam'],
  ['./claims/week/exam.yaml', 'week/exam'],
  ['/elsewhere/claims/week/exam.yaml', 'week/exam'],
  ['/elsewhere/claims/old/claims/week/exam.yaml', 'week/exam'],
  ['/elsewhere/claims.yaml', 'claims'],
  ['/claims/claims.yaml', 'claims'],
])('the numbers of %s are those of %s, from wherever they are asked for', (file, name) => {
  expect(sheetName(locationOf('claims', file))).toBe(name);
});

it('what is read from standard input is called so', () => {
  expect(sheetName({ id: 'stdin', file: '<stdin>', isOutside: true, text: '' })).toBe('stdin');
});
