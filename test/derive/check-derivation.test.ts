import { beforeAll, describe, expect, it } from 'vitest';
import { loadDerivation } from '../../src/claim/load-derivation';
import { checkDerivation } from '../../src/derive/check-derivation';
import type { Solver } from '../../src/engine/smt/solver';
import { fixedSolver, realSolver } from '../engine/smt/solver';
import { checked, marksOf } from './checked';

let solver: Solver;
beforeAll(async () => {
  solver = await realSolver();
});

const hinge = (lines: readonly string[]): string => `
given: { a: real >= 0, b: real >= 0, y: real }
let: { "h(y)": a * relu(1 - y) + b * relu(1 + y) }
lines:
${lines.map((line) => `  - "${line}"`).join('\n')}
goal: h(y) is minimised over y at -1 or 1
`;

const right = [
  'h(y)',
  '>= min(a, b) * relu(1 - y) + min(a, b) * relu(1 + y)',
  '== min(a, b) * (relu(1 - y) + relu(1 + y))',
  '>= min(a, b) * 2',
  '== min(h(-1), h(1))',
];

describe('a chain of terms', () => {
  it('is accepted line by line, and gives its goal', async () => {
    const result = await checked(hinge(right), solver);
    expect(marksOf(result)).toEqual(['start', 'holds', 'holds', 'holds', 'holds']);
    expect(result).toMatchObject({ accepted: true, firstBad: null, verdict: 'proved' });
    expect(result.lines.map(({ by }) => by)).toEqual([null, 'smt', 'identity', 'smt', 'identity']);
    expect(result.goals).toMatchObject([
      { text: 'h(y) is minimised over y at -1 or 1', reached: 'chain', by: null, errorBound: null },
    ]);
    expect(result.conclusions).toEqual(['h(y) >= min(h(-1), h(1))']);
    expect(result.errorBound).toBeLessThan(2 ** -60);
  });

  it.each([
    [1, '>= max(a, b) * relu(1 - y) + max(a, b) * relu(1 + y)'],
    [2, '== min(a, b) * relu(1 - y)'],
    [3, '<= min(a, b) * 2'],
    [3, '>= min(a, b) * 3'],
    [4, '== h(-1) * h(1)'],
  ])('is refused at line %i where that is %s', async (index, line) => {
    const result = await checked(hinge(right.with(index, line)), solver);
    expect(result.firstBad).toBe(index);
    expect(result.lines[index]).toMatchObject({ mark: 'fails', verdict: 'refuted' });
    expect(result.lines[index]?.witness).not.toBeNull();
    expect(result).toMatchObject({ accepted: false, verdict: 'refuted' });
    expect(result.goals[0]?.reached).toBe('no');
  });

  it('does not give what lies the other way, or beyond', async () => {
    const claimed = (goal: string) =>
      checked(`given: { x: real }\nlines: [x^2, "== (-x)^2", ">= 0"]\ngoal: ${goal}`, solver);
    expect((await claimed('x^2 >= 0')).accepted).toBe(true);
    expect((await claimed('"0 <= (-x)^2"')).goals[0]?.reached).toBe('chain');
    expect((await claimed('abs(x) >= 0')).goals[0]?.reached).toBe('directly');
    expect((await claimed('abs(x) >= 0')).accepted).toBe(false);
    expect((await claimed('x^2 <= 0')).goals[0]?.reached).toBe('no');
    expect((await claimed('x^2 >= 1')).accepted).toBe(false);
  });

  it('does not compose where its relations point both ways', async () => {
    const result = await checked('given: { x: real }\nlines: [x, "<= abs(x)", ">= -x"]\ngoal: x <= -x', solver);
    expect(result.firstBad).toBeNull();
    expect(result.conclusions).toEqual(['x ? -x']);
    expect(result.accepted).toBe(false);
  });

  it('is proved no better than its weakest line, and an unsure line is not established', async () => {
    const hard = 'given: { x: real }\nlines: [x^6 - 2 * x^3 + 1, ">= 0"]';
    const result = await checked(hard, fixedSolver({ status: 'unknown' }));
    expect(result.lines[1]).toMatchObject({ mark: 'unknown', verdict: 'undecided' });
    expect(result).toMatchObject({ accepted: false, firstBad: 1, verdict: 'undecided' });
  });
});

describe('a domain that gets lost', () => {
  it('is told by values: log(a^2) = 2 log a', async () => {
    const result = await checked('given: { a: real != 0 }\nlines: [log(a^2), "== 2 * log(a)"]', solver);
    expect(result.lines[1]).toMatchObject({ mark: 'backward', by: 'identity' });
    expect(result.lines[1]?.reason).toContain('values are lost');
    expect(result.lines[1]?.witness).toMatchObject({ values: [{ name: 'a', value: '-1' }], right: 'undefined' });
    expect(result.accepted).toBe(false);
  });

  it('or gained: a cancelled factor', async () => {
    const result = await checked('given: { x: real }\nlines: [(x^2 - 1) / (x - 1), "== x + 1"]', solver);
    expect(result.lines[1]).toMatchObject({ mark: 'forward' });
    expect(result.lines[1]?.witness).toMatchObject({
      values: [{ name: 'x', value: '1' }],
      left: 'undefined',
      right: '2',
    });
  });

  it.each([
    ['given: { a: real > 0 }', 'log(a^2)', '2 * log(a)'],
    ['given: { x: real }\nassume: x != 1', '(x^2 - 1) / (x - 1)', 'x + 1'],
    ['given: { x: real }', '1 / (1 + x^2)', '(1 + x^2) / (1 + x^2)^2'],
    ['given: { x: real }', '1 / x + 1', '(1 + x) / x'],
  ])('is not lost with %s', async (head, first, second) => {
    const result = await checked(`${head}\nlines: ["${first}", "== ${second}"]`, solver);
    expect(result.lines[1]).toMatchObject({ mark: 'holds', verdict: 'proved' });
  });

  it('under an integral', async () => {
    const head = 'given: { p: density on R, f: differentiable bijection on R, X: ~ p }';
    const lines = '["E(log(abs(derivative(f, X))))", "== E(log(derivative(f, X)))"]';
    expect((await checked(`${head}\nlines: ${lines}`, solver)).lines[1]?.mark).not.toBe('holds');
  });
});

describe('a chain of statements', () => {
  it('fails at the division: 1 = 2', async () => {
    const result = await checked(
      `
given: { a: real, b: real }
assume: a == b
lines:
  - a == b
  - => a^2 == a * b
  - => a^2 - b^2 == a * b - b^2
  - => (a + b) * (a - b) == b * (a - b)
  - => a + b == b
  - => 2 * a == a
  - => 1 == 2
goal: 1 == 2
`,
      solver,
    );
    expect(marksOf(result)).toEqual(['start', 'holds', 'holds', 'holds', 'backward', 'holds', 'fails']);
    expect(result.firstBad).toBe(4);
    expect(result.lines[4]?.witness?.values).toEqual([
      { name: 'a', value: '1' },
      { name: 'b', value: '1' },
    ]);
    expect(result.goals[0]?.reached).toBe('no');
  });

  it.each([
    ['x == 2', '<=> x + 1 == 3', 'holds'],
    ['x == 2', '=> x^2 == 4', 'holds'],
    ['x == 2', '<=> x^2 == 4', 'forward'],
    ['x^2 == 4', '<=> x == 2', 'backward'],
    ['x^2 == 4', '=> x == 2', 'backward'],
    ['x^2 == 4', '<== x == 2', 'holds'],
    ['x == 2', '<== x^2 == 4', 'forward'],
    ['x == 2', '=> x == 3', 'fails'],
    ['x * y == x * z', '<=> y == z', 'backward'],
    ['x > 0 and y > 0', '=> x * y > 0', 'holds'],
    ['x + y == 2 and x - y == 0', '<=> x == 1 and y == 1', 'holds'],
    ['1 / x == 2', '<=> x == 1 / 2', 'holds'],
    ['log(x^2) == 0', '=> 2 * log(x) == 0', 'backward'],
    ['x^2 == -1', '=> x == 5', 'holds'],
    ['x < y', '<=> y > x', 'holds'],
    ['x < y', '<=> -y < -x', 'holds'],
    ['x < y', '<=> -x < -y', 'fails'],
    ['x < y', '<=> x - y <= 0', 'forward'],
  ])('%s %s: %s', async (first, second, mark) => {
    const result = await checked(`given: { x: real, y: real, z: real }\nlines: ["${first}", "${second}"]`, solver);
    expect(result.lines[1]?.mark).toBe(mark);
    expect(result.lines[1]?.witness === null).toBe(mark === 'holds');
  });

  it('may use all lines before an arrow forward, and the claim of an implication is reached by its ends', async () => {
    const result = await checked(
      `
given: { x: real, y: real }
lines: ["x == 2 and y == x + 1", "=> y == 3", "=> x * y == 6"]
goal: x == 2 and y == x + 1 => x * y == 6
`,
      solver,
    );
    expect(result).toMatchObject({ accepted: true, goals: [{ reached: 'chain' }] });
  });

  it('proves its end only from a start that is given', async () => {
    const lines = 'lines: [x == 2, => x^2 == 4]\ngoal: x^2 == 4';
    expect((await checked(`given: { x: real }\nassume: x == 2\n${lines}`, solver)).accepted).toBe(true);
    expect((await checked(`given: { x: real }\n${lines}`, solver)).accepted).toBe(false);
  });

  it('starts nowhere where nothing satisfies the assumptions', async () => {
    const result = await checked('given: { x: real }\nassume: [x > 1, x < 0]\nlines: [x == x, => 1 == 2]', solver);
    expect(result.lines[0]).toMatchObject({
      mark: 'unknown',
      reason: 'no values were found that satisfy the assumptions',
    });
    expect(result.accepted).toBe(false);
  });
});

describe('a named rule', () => {
  const head = 'given: { p: density on R, q: density on R, u: function R -> R > 0, X: ~ q }';

  it.each([
    ['E(log(u(X)))', '<= log(E(u(X))) by jensen', 'holds'],
    ['E(log(u(X)))', '>= log(E(u(X))) by jensen', 'fails'],
    ['E(2 * u(X) + 1)', '== 2 * E(u(X)) + 1 by linearity', 'holds'],
    ['E(2 * u(X) + 1)', '== 2 * E(u(X)) + 1 by jensen', 'unknown'],
    ['integral(min(p(x), q(x)), x)', '<= 1 by monotonicity', 'holds'],
    ['integral(min(p(x), q(x)), x)', '<= 1 by linearity', 'unknown'],
    ['log(u(1) * u(2))', '== log(u(1)) + log(u(2)) by log of a product', 'holds'],
    ['u(1)^2 >= 0 * u(1)', '', 'holds'],
    ['abs(u(1) - u(2))', '== u(1) + u(2) - 2 * min(u(1), u(2)) by smt', 'holds'],
    ['abs(u(1) - u(2))', '== u(1) + u(2) - 2 * min(u(1), u(2)) by identity', 'holds'],
    ['abs(u(1) - u(2))', '== u(1) + u(2) - min(u(1), u(2)) by smt', 'fails'],
  ])('%s %s: %s', async (first, second, mark) => {
    const lines = second === '' ? `["${first}"]` : `["${first}", "${second}"]`;
    const result = await checked(`${head}\nlines: ${lines}`, solver);
    expect(result.lines.at(-1)?.mark).toBe(mark);
    if (mark === 'holds' && second !== '') expect(second).toContain(result.lines.at(-1)?.by);
  });

  it('says what fails where it is used outside its conditions', async () => {
    const result = await checked(
      'given: { a: real != 0 }\nlines: [log(a^2), "== 2 * log(a) by log of a power"]',
      solver,
    );
    expect(result.lines[1]).toMatchObject({ mark: 'fails', reason: 'log of a product needs that a > 0' });
    expect(result.lines[1]?.witness?.values).toEqual([{ name: 'a', value: '-1' }]);
  });

  it.each([
    ['given: { U: "~ uniform(0, 1)" }\nlines: [E(U^3), "<= E(2 * U^4) by monotonicity"]', 'undecided'],
    ['given: { a: real != 0 }\nlines: [log(a * a), "== log(a^2) by log of a product"]', 'undecided'],
    ['given: { U: "~ uniform(0, 1)" }\nlines: [E(U^3), "<= E(U^4) by monotonicity"]', 'refuted'],
    ['given: { a: real != 0 }\nlines: [log(a * a), "== log(a^2) + 1 by log of a product"]', 'refuted'],
  ])('refutes the line only where the line fails, not where the rule asks too much: %s', async (text, verdict) => {
    const result = await checked(text, solver);
    expect(result.lines[1]).toMatchObject({ mark: 'fails', verdict });
    expect(result.lines[1]?.witness).not.toBeNull();
    expect(result).toMatchObject({ accepted: false, verdict });
  });

  it('lists what it takes for granted', async () => {
    const result = await checked(`${head}\nlines: ["E(log(u(X)))", "<= log(E(u(X))) by jensen"]`, solver);
    expect(result.hypotheses).toEqual(expect.arrayContaining(['E(u(X)) exists', 'E(log(u(X))) exists']));
  });

  it('finds change of variables and Jensen by itself', async () => {
    const flow = 'given: { p: density on R, f: differentiable bijection on R, g: function R -> R }';
    const result = await checked(
      `${flow}\nlines: ["integral(p(x) * g(x), x)", "== integral(p(f(x)) * g(f(x)) * abs(derivative(f, x)), x)"]`,
      solver,
    );
    expect(result.lines[1]).toMatchObject({ mark: 'holds', by: 'change of variables' });
  });
});

describe('what is wrong with a file', () => {
  const reasons = async (text: string): Promise<string[]> => {
    const load = loadDerivation(text, 'derivation.yaml');
    if (!load.ok) return load.diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
    const outcome = await checkDerivation(load.derivation, load.locate, { seed: 's', isOver: () => false });
    return outcome.ok ? [] : outcome.diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
  };

  it.each([
    ['given: { x: real }', ['claim-schema 1:1']],
    ['given: { x: real }\nlines: [x, == y]', ['unknown-name 2:15']],
    ['given: { x: real }\nlines: [== x]', ['derivation-line 2:9']],
    ['given: { x: real }\nlines: [x, => x]', ['derivation-line 2:12']],
    ['given: { x: real }\nlines: [x == 1, == 2]', ['derivation-line 2:17']],
    ['given: { x: real }\nlines: [x, == x by magic]', ['unknown-rule 2:20']],
    ['given: { x: real }\nlines: [x, == x]\ngoal: z == x', ['unknown-name 3:7']],
    ['given: { x: real }\nlines: [x, == x]\nclaim: x == x', ['unknown-field 3:1']],
    ['given: { x: "tensor[n]" }\nsizes: { n: 2 }\nlines: [x, "== x[1:1]"]', ['axis-mismatch 3:13']],
  ])('%s', async (text, expected) => {
    expect(await reasons(text)).toEqual(expected);
  });
});

it('a function at the variable of integration and at another point is two numbers', async () => {
  const result = await checked(
    [
      'given: { p: density on R, D: function R -> R, c: real }',
      'lines:',
      '  - integral(p(x) * (relu(1 - D(x)) + relu(1 + D(c))), x)',
      '  - ">= integral(2 * p(x), x) by pointwise minimum"',
    ].join('\n'),
    solver,
  );
  expect(marksOf(result)).not.toContain('holds');
});
