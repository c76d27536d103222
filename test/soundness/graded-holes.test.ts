import { describe, expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { checkSamples } from '../../src/grade/key-check/check-samples';
import { formulaSheet, judging } from '../grade/table';

const verdicts = (sheet: string, answers: readonly string[]): string[] => {
  const judge = judging(sheet);
  return answers.map((answer) => judge('q', answer).verdict);
};

describe('where the reference has no value, an answer may have any', () => {
  it.each<[string, Record<string, string>, readonly string[], readonly string[]]>([
    [
      '(x^2 - 1)/(x - 1)',
      { x: 'real' },
      ['x + 1', '(x^2 - 1)/(x - 1)', 'x + 1 + 0/(x - 1)'],
      ['x', 'x - 1', '(x^2 + x)/x', 'x + 1 + 0/(x - 2)', 'x + 1 + 0*sqrt(x)', 'x + 1 + 0/(x - 1/7)', 'abs(x + 1)'],
    ],
    ['x/(x*(x - 1))', { x: 'real' }, ['1/(x - 1)', '1/(x - 1) + 0/x'], ['1/(1 - x)', '(x - 2)/((x - 1)*(x - 2))']],
    ['2*log(x)', { x: 'real' }, ['log(x^2)', 'log(x) + log(x)'], ['log(-x^2)', '2*log(-x)', 'log(x)']],
    ['x + 1', { x: 'real' }, ['1 + x'], ['(x^2 - 1)/(x - 1)', 'x + 1 + 0/(x - 1)']],
    // Holes that no point shows.
    [
      'x + 1',
      { x: 'real' },
      ['(x + 1)*(x^2 + 2)/(x^2 + 2)'],
      ['(x + 1)*(x^2 - 2)/(x^2 - 2)', 'x + 1 + 0/(x^3 - x - 5)'],
    ],
    ['x + 1', { x: 'real != 1' }, ['(x^2 - 1)/(x - 1)'], ['(x^2 - 2*x)/(x - 2) + 1']],
    ['sqrt(-1 - x^2)', { x: 'real' }, [], ['sqrt(-1 - x^2)', '0', 'x']],
    [
      '(x^2 - 4)/(x - 2) * [1, x]',
      { x: 'real' },
      ['(x + 2)*[1, x]', '[x + 2, x^2 + 2*x]'],
      ['(x - 2)*[1, x]', '[x + 2, (x^3 - 4*x)/(x - 2) * (x - 3)/(x - 3)]'],
    ],
  ])('%s', (reference, variables, right, others) => {
    const sheet = formulaSheet(reference, variables);
    expect(verdicts(sheet, right)).toEqual(right.map(() => 'correct'));
    expect(verdicts(sheet, others)).not.toContain('correct');
  });

  it('and what that rests on is told', () => {
    const { verdict, hypotheses } = judging(formulaSheet('(x^2 - 1)/(x - 1)', { x: 'real' }))('q', 'x + 1');
    expect({ verdict, hypotheses }).toEqual({ verdict: 'correct', hypotheses: ['x - 1 != 0'] });
  });
});

describe('a reference with a hole is told to the author', () => {
  const faultsOf = async (answer: string, domain: string) => {
    const samples = { right: ['x + 1'], wrong: ['x'] };
    const ask = [{ id: 'q', kind: 'formula', prompt: 'p', answer, variables: ['x'], samples }];
    const sheet = JSON.stringify({ title: 't', given: { x: domain }, claim: '1 == 1', ask });
    const load = loadClaim(sheet, 'sheet.yaml');
    if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
    const checked = await checkSamples(load.loaded, { seed: '1', isOver: () => false });
    return checked.ok ? checked.result.faults.map(({ kind, message }) => [kind, message]) : checked.diagnostics;
  };

  it('where a point is found', async () => {
    expect(await faultsOf('(x^2 - 1)/(x - 1)', 'real')).toEqual([
      ['reference', 'It has no value at x = 1: leave that out of the domain of the variables, as in x: real != 0.'],
    ]);
  });

  it('and not where it has a value everywhere', async () => {
    expect(await faultsOf('(x^2 - 1)/(x - 1)', 'real != 1')).toEqual([]);
    expect(await faultsOf('x + 1', 'real')).toEqual([]);
  });
});
