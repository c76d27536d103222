import { describe, expect, it } from 'vitest';
import { judgingAll } from './table';

/** Chains of terms and of statements, with names of all kinds beside the variables. */
const sheet = `
title: t
given: { x: real, m: real, s: real > 0, X: "~ normal(0, 1)" }
let: { twice(a): 2 * a, half: x / 2 }
claim: x == x
ask:
  - id: square
    kind: derivation
    prompt: p
    from: (x - m)^2 / (2 * s)
    answer: x^2 / (2 * s) - x * m / s + m^2 / (2 * s)
    lines: 2
    credit: [{ when: lines, factor: 0.5, message: So far. }]
    samples: { right: ["1"], wrong: ["2"] }
  - id: equation
    kind: derivation
    prompt: p
    from: 2*x + 1 == 5
    answer: x == 2
    samples: { right: ["1"], wrong: ["2"] }
`;

const end = 'x^2/(2s) - x m/s + m^2/(2s)';
const squares = [
  `(x - m)^2/(2s)\n= (x^2 - 2 x m + m^2)/(2s)\n= ${end}`,
  `((x - m)/sqrt(2 s))^2\n= (x^2 - 2 x m + m^2)/(2s)\n= ${end}`,
  `(x - m)^2/(2s)\n= (x^2 - x m + m^2)/(2s)\n= ${end}`,
  `(x - m)^2/(2s)\n= (x^2 - 2 x m + m^2)/(2s) + E(X)\n= ${end}`,
  `(x - m)^2/(2s)\n= (x^2 - 2 x m + m^2)/(2s) + E(X^2) - 1\n= ${end}`,
  `(x - m)^2/(2s)\n= (4 half^2 - 2 x m + m^2)/(2s)\n= ${end}`,
  `(x - m)^2/(2s)\n= (x^2 - twice(x m) + m^2)/(2s)\n= ${end}`,
  `(x - m)^2/(2s)\n= abs(x - m)^2/(2s)\n= ${end}`,
  `(x - m)^2/(2s)\n= sqrt((x - m)^4)/(2s)\n= ${end}`,
  `(x - m)^2/(2s)\n= (x - m)^2/(2s) + log(x) - log(x)\n= ${end}`,
  `(x - m)^2/(2s)\n= (x - m)^2/(2s) + (y)\n= ${end}`,
  `(x - m)^2/(2s)\n= (x - m)^2/(2s`,
  `(x - m)^2/(2s)\n= max(x - m, m - x)^2/(2s)\n= ${end}`,
  `(x - m)^2/(2s)\n= ${end}`,
  `(x - m)^2/(2s)`,
  `(x - m)^2/(2s) <= (x^2 - 2 x m + m^2)/(2s) + 1\n= ${end}`,
];
const equations = ['2x = 5 - 1\nx = 2', '2x = 4\nx = 3', 'x = 2', 'x^2 = 4\nx = 2', '2x = 4 + E(X)\nx = 2', 'x = y'];

const answers = [
  ...squares.map((answer) => ({ question: 'square', answer })),
  ...equations.map((answer) => ({ question: 'equation', answer })),
];

describe('derivations judged one after the other', () => {
  it('are judged as each is alone, in whichever order', { timeout: 120_000 }, async () => {
    const alone = new Map<string, unknown>();
    for (const { question, answer } of answers) alone.set(answer, await judgingAll(sheet)(question, answer));
    const inTurn = judgingAll(sheet);
    for (const { question, answer } of [...answers, ...[...answers].reverse()])
      expect(await inTurn(question, answer)).toEqual(alone.get(answer));
    expect(new Set([...alone.values()].map((each) => (each as { verdict: string }).verdict)).size).toBeGreaterThan(3);
  });

  it('are judged as each is alone where several are looked at at once', { timeout: 120_000 }, async () => {
    const [alone, atOnce] = [judgingAll(sheet), judgingAll(sheet)];
    const found = await Promise.all(answers.map(({ question, answer }) => atOnce(question, answer)));
    for (const [i, { question, answer }] of answers.entries()) expect(found[i]).toEqual(await alone(question, answer));
  });
});
