import { describe, expect, it } from 'vitest';
import { formulaSheet, judging, judgingAll } from '../grade/table';

const derivation = (from: string, answer: string, given: string): ReturnType<typeof judgingAll> =>
  judgingAll(`
title: t
given: { ${given} }
claim: 1 == 1
ask:
  - id: q
    kind: derivation
    prompt: p
    from: ${from}
    answer: "${answer}"
    samples: { right: ["${from}\\n= ${answer}"], wrong: ["1"] }
`);

describe('lines of a graded derivation', () => {
  it('do not hold where a term has no value', async () => {
    const judge = derivation('abs(x)', 'max(x, -x)', 'x: real');
    expect((await judge('q', 'abs(x)\n= max(x, -x)')).verdict).toBe('correct');
    expect((await judge('q', 'abs(x)\n= abs(x) + sqrt(x)^2 - x\n= max(x, -x)')).verdict).not.toBe('correct');
    expect((await judge('q', 'abs(x)\n= abs(x)*(x^2-2)/(x^2-2)\n= max(x, -x)')).verdict).not.toBe('correct');
    expect((await judge('q', 'abs(x)\n= abs(x)*(x^2+2)/(x^2+2)\n= max(x, -x)')).verdict).toBe('correct');
  });
});

it('a line whose integrals may not exist is left to a person', async () => {
  const judge = derivation('E(X^2)', '1', 'X: "~ normal(0, 1)", Y: "~ normal(0, 1)"');
  for (const line of ['E(1/X)*E(X^3) + 1', 'E(Y/X) + 1', 'E((Y/X)^3) + 1'])
    expect((await judge('q', `E(X^2)\n= ${line}\n= 1`)).verdict).toBe('undecided');
  const kept = await judge('q', 'E(X^2)\n= E(X)^2 + E(Y^2/(1 + X^2)*(1 + X^2))\n= 1');
  expect(kept).toMatchObject({ verdict: 'correct', hypotheses: ['every expectation and integral exists'] });
});

describe('a formula is compared with the reference wherever that has a value', () => {
  it('granted is what the reference itself needs', () => {
    const judge = judging(formulaSheet('(x + 1) / (x^2 - 2)', { x: 'real' }));
    expect(judge('q', '1/(x^2 - 2) + x/(x^2 - 2)').verdict).toBe('correct');
    expect(judge('q', '(x + 1)*(x^3 - 5)/(x^3 - 5)/(x^2 - 2)').verdict).toBe('undecided');
    expect(judge('q', '(x^2 + x)/(x^3 - 2*x)').verdict).not.toBe('correct');
    expect(judge('q', '(x + 1)/(2 - x^2)').verdict).toBe('wrong');
  });
});

describe('where nothing is known of the reference, an answer without a value is no mistake', () => {
  it.each([
    ['derivative(sqrt(x), x)', 'real >= 0', '1/(2*sqrt(x))', '1/(3*sqrt(x))'],
    ['derivative(sqrt(x^2), x)', 'real', 'x/abs(x)', '2*x/abs(x)'],
    ['derivative(derivative(x*abs(x), x), x)', 'real', '2*x/abs(x)', 'x/abs(x)'],
  ])('%s', (reference, domain, right, wrong) => {
    const judge = judging(formulaSheet(reference, { x: domain }));
    expect(judge('q', right).verdict).toBe('undecided');
    expect(judge('q', wrong).verdict).toBe('wrong');
  });
});

it('an integral for a number is compared by engines, or left to a person', async () => {
  const judge = judgingAll(`
title: t
given: { z: real }
claim: z + z == 2*z
ask:
  - id: q
    kind: number
    prompt: p
    allow: [integral]
    answer: 1/3
    tolerance: { digits: 3 }
    samples: { right: ["1/3"], wrong: ["5"] }
`);
  expect((await judge('q', 'integral(x^2, x, 0, 1)')).verdict).toBe('correct');
  expect((await judge('q', 'integral(x^2, x, 0, 2)')).verdict).not.toBe('correct');
});
