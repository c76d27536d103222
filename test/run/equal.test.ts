import { describe, expect, it } from 'vitest';
import { equalJson, equalReport } from '../../src/report/equal';
import { equal } from '../../src/run/equal';
import { sharedSolver } from '../engine/smt/solver';
import { surface, uncoloured } from '../report/fixtures';

const asked = async (a: string, b: string, ...given: string[]) =>
  equal({ a, b, given }, { seed: '1', isOver: () => false, solver: await sharedSolver() });

describe('formulas without a value somewhere', () => {
  it.each([
    ['1/x', '1/x'],
    ['x/x^2', '1/x'],
    ['log(x^2)', '2*log(abs(x))'],
    ['1/sqrt(x)', 'sqrt(x)/x'],
    ['x/(x^2 - 1)', '1/(2*(x - 1)) + 1/(2*(x + 1))'],
    ['log(x)/log(x)', '1 + log(x)/log(x) - log(x)/log(x)'],
  ])('are equal where both lack it at the same points: %s and %s', async (a, b) => {
    const answer = await asked(a, b, 'x: real');
    expect(answer).toMatchObject({ verdict: 'equal', witness: null });
    expect(answer.where).not.toEqual([]);
  });

  it.each([
    ['x - 1', '(x^2 - 1)/(x + 1)'],
    ['1', 'x/x'],
    ['log(x^2)', '2*log(x)'],
    ['sqrt(x)^2', 'x'],
    ['x', '1/(1/x)'],
    ['where(x > 0, 1/x, 0)*x/x', 'where(x > 0, 1/x, 0)'],
  ])('are equal elsewhere where only one has a value somewhere: %s and %s', async (a, b) => {
    expect(await asked(a, b, 'x: real')).toMatchObject({ verdict: 'undefined', elsewhere: 'equal' });
    expect(await asked(b, a, 'x: real')).toMatchObject({ verdict: 'undefined', elsewhere: 'equal' });
  });

  it.each([
    ['1/(x - x)', '1/(x - x)'],
    ['log(-x^2)', 'log(-x^2)'],
    ['1/x', '1/x^2'],
  ])('are not equal where they have none anywhere, or differ where they have: %s and %s', async (a, b) => {
    expect((await asked(a, b, 'x: real')).verdict).not.toBe('equal');
  });

  it('says where, and where not', async () => {
    const answer = await asked('1/x', '1/x', 'x: real');
    const query = { a: '1/x', b: '1/x', given: ['x: real'] };
    expect(uncoloured(equalReport(query, answer, surface(80)))).toContain(
      'where  x != 0; elsewhere neither has a value, as at x = 0',
    );
    expect(JSON.parse(equalJson(answer))).toMatchObject({
      verdict: 'equal',
      where: ['x != 0'],
      undefinedAt: [{ name: 'x', value: '0' }],
    });
    const apart = await asked('x - 1', '(x^2 - 1)/(x + 1)', 'x: real');
    expect(uncoloured(equalReport({ ...query, a: 'x - 1', b: '(x^2 - 1)/(x + 1)' }, apart, surface(80)))).toContain(
      'equal wherever both have values',
    );
    expect(JSON.parse(equalJson(apart))).toMatchObject({ verdict: 'undefined', elsewhere: 'equal' });
  });
});

describe('formulas of tensors are read as answers are', () => {
  const given = ['A: tensor[2,2]', 'B: tensor[2,2]', 'x: tensor[2]', 'y: tensor[2]'];
  it.each([
    ['AB', 'A @ B'],
    ['Ax', 'A @ x'],
    ['x^T y', 'dot(x, y)'],
    ['‖x‖', 'norm(x)'],
    ['A ⊙ B', 'A * B'],
    ['A^2', 'A * A'],
  ])('%s as %s', async (a, b) => expect((await asked(a, b, ...given)).verdict).toBe('equal'));
  it.each([
    ['AB', 'A * B'],
    ['BA', 'A @ B'],
  ])('%s, and not as %s', async (a, b) => expect((await asked(a, b, ...given)).verdict).toBe('not equal'));
  it.each(['A · B', 'x · y', 'x y', '|x|', '|A|', '‖A‖'])('or asked back: %s', async (a) =>
    expect(await asked(a, 'x', ...given)).toMatchObject({
      verdict: 'invalid',
      diagnostics: [{ code: 'two-readings' }],
    }),
  );
});

describe('declarations', () => {
  it.each([
    [['x: {0}', 'x: real'], 'x is declared twice'],
    [['x: real', ' x : real'], 'x is declared twice'],
    [['x = real'], '"x = real" is no declaration'],
  ])('that cannot be heeded are refused: %j', async (given, reason) => {
    expect(await asked('x', '0', ...given)).toMatchObject({
      verdict: 'invalid',
      diagnostics: [{ code: 'declaration', reason }],
    });
  });
});
