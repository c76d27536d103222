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

describe('a formula is compared with the reference wherever that has a value', () => {
  it('granted is what the reference itself needs', () => {
    const judge = judging(formulaSheet('(x + 1) / (x^2 - 2)', { x: 'real' }));
    expect(judge('q', '1/(x^2 - 2) + x/(x^2 - 2)').verdict).toBe('correct');
    expect(judge('q', '(x + 1)*(x^3 - 5)/(x^3 - 5)/(x^2 - 2)').verdict).toBe('undecided');
    expect(judge('q', '(x^2 + x)/(x^3 - 2*x)').verdict).not.toBe('correct');
    expect(judge('q', '(x + 1)/(2 - x^2)').verdict).toBe('wrong');
  });
});
