import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/derive/rules/rule';
import { ruleNamed, rules } from '../../../src/derive/rules/table';
import { compiledClaim } from '../../claim-problem';
import { type Functions, holdsEverywhere, holdsNumerically, numericValue } from './numeric';

const gaussian =
  (mean: number, sd: number) =>
  (x: number): number =>
    Math.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI));

/** Functions of every kind that the steps below speak of, each list an adversary: signs, kinks, jumps, far means. */
const adversaries: readonly Functions[] = [
  {
    p: gaussian(0, 1),
    q: gaussian(0, 1),
    f: (x) => x,
    'f⁻¹': (x) => x,
    g: (x) => x * x,
    u: (x) => 1 + x * x,
    D: () => 1,
  },
  {
    p: gaussian(1, 0.5),
    q: gaussian(-1, 2),
    f: (x) => -2 * x + 1,
    'f⁻¹': (x) => (1 - x) / 2,
    g: (x) => x,
    u: (x) => Math.exp(x / 3),
    D: (x) => x,
  },
  {
    p: gaussian(-2, 1.5),
    q: gaussian(0.5, 0.7),
    f: (x) => 0.7 * x,
    'f⁻¹': (x) => x / 0.7,
    g: (x) => (-3 * x * x) / (1 + x * x),
    u: () => 0.1,
    D: (x) => (x > 0 ? -3 : 3),
  },
  {
    p: gaussian(0, 3),
    q: gaussian(0, 0.4),
    f: (x) => x + Math.tanh(x) / 2,
    'f⁻¹': (x) => inverted(x),
    g: (x) => Math.sin(3 * x),
    u: (x) => 0.01 + Math.abs(x),
    D: (x) => Math.cos(x),
  },
];

/** The inverse of x + tanh(x)/2, by bisection. */
function inverted(y: number): number {
  let [low, high] = [y - 1, y + 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (middle + Math.tanh(middle) / 2 < y) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const given = {
  p: 'density on R',
  q: 'density on R',
  f: 'differentiable bijection on R',
  g: 'function R -> R',
  u: 'function R -> R > 0',
  D: 'function R -> R',
  X: '~ p',
  Y: '~ q',
  Z: '~ normal(0, 1)',
};

interface Case {
  readonly rule: string;
  readonly step: string;
  /** Whether the rule is meant to give it. */
  readonly right: boolean;
}

const cases: readonly Case[] = [
  { rule: 'definition', step: 'TV(p, q) == integral(abs(p(x) - q(x)), x) / 2', right: true },
  { rule: 'definition', step: 'TV(p, q) == integral(abs(q(x) - p(x)), x) / 2', right: false },
  { rule: 'definition', step: 'TV(p, q) < integral(abs(p(x) - q(x)), x) / 2', right: false },
  { rule: 'definition', step: 'E(g(X)) - E(u(X)) == -(E(u(X)) - E(g(X)))', right: true },
  { rule: 'definition', step: 'E(g(X)) - E(u(X)) == E(g(X)) + E(u(X))', right: false },
  { rule: 'definition', step: 'E(g(X)) - E(u(X)) == E(u(X)) - E(g(X))', right: false },
  { rule: 'linearity', step: 'E(2 * g(X) + 3) == 2 * E(g(X)) + 3', right: true },
  { rule: 'linearity', step: 'E(g(X)) - E(g(Y)) == integral((p(x) - q(x)) * g(x), x)', right: true },
  { rule: 'linearity', step: 'E(2 * g(X) + 3) == 2 * E(g(X))', right: false },
  { rule: 'linearity', step: 'E(g(X) * u(X)) == E(g(X)) * E(u(X))', right: false },
  { rule: 'linearity', step: 'E(Z^2) == E(Z)^2', right: false },
  { rule: 'linearity', step: 'E(g(X)) == E(g(Y))', right: false },
  { rule: 'monotonicity', step: 'integral(min(p(x), q(x)), x) <= integral(p(x), x)', right: true },
  { rule: 'monotonicity', step: 'E(g(X)) <= E(abs(g(X)))', right: true },
  { rule: 'monotonicity', step: 'E(Z) <= E(Z^2) + 1', right: true },
  { rule: 'monotonicity', step: 'integral(min(p(x), q(x)), x) >= integral(p(x), x)', right: false },
  { rule: 'monotonicity', step: 'E(g(X)) <= E(g(X)^2)', right: false },
  { rule: 'monotonicity', step: 'integral(p(x) * g(x), x) <= integral(q(x) * g(x), x)', right: false },
  {
    rule: 'pointwise minimum',
    step: 'integral(p(x) * relu(1 - D(x)) + q(x) * relu(1 + D(x)), x) >= integral(2 * min(p(x), q(x)), x)',
    right: true,
  },
  { rule: 'pointwise minimum', step: 'integral(p(x) * (D(x) - 1)^2, x) >= 0', right: true },
  {
    rule: 'pointwise minimum',
    step: 'integral(p(x) * relu(1 - D(x)) + q(x) * relu(1 + D(x)), x) >= integral(p(x) + q(x), x)',
    right: false,
  },
  {
    rule: 'pointwise minimum',
    step: 'integral(p(x) * relu(1 - D(x)) + q(x) * relu(1 + D(x)), x) <= integral(2 * min(p(x), q(x)), x)',
    right: false,
  },
  { rule: 'pointwise minimum', step: 'integral(p(x) * (D(x) - D(x + 1)), x) >= 0', right: false },
  { rule: 'pointwise minimum', step: 'E((D(X) - D(Y)) * D(X)) >= 0', right: false },
  {
    rule: 'change of variables',
    step: 'TV(p, q) - integral(p(f(x)) * abs(derivative(f, x)), x) + 2 == TV(p, q) - integral(p(x), x) + 2',
    right: true,
  },
  {
    rule: 'change of variables',
    step: 'TV(p, q) - integral(p(f(x)) * abs(derivative(f, x)), x) + 2 == TV(p, q) - integral(p(x), x) + 1',
    right: false,
  },
  { rule: 'change of variables', step: 'E(g(Z)) == E(g(f(Z)) * abs(derivative(f, Z)))', right: false },
  {
    rule: 'change of variables',
    step: 'integral(p(f(x)) * abs(derivative(f, x)), x) + 1 == integral(p(x), x)',
    right: false,
  },
  {
    rule: 'change of variables',
    step: 'integral(p(f(x)) * abs(derivative(f, x)), x) == integral(p(x), x) + 1',
    right: false,
  },
  {
    rule: 'change of variables',
    step: 'integral(p(x), x) - integral(p(f(x)), x) == integral(p(x), x) - integral(p(x), x)',
    right: false,
  },
  {
    rule: 'change of variables',
    step: 'integral(p(x) * g(x), x) == integral(p(f(x)) * g(f(x)) * abs(derivative(f, x)), x)',
    right: true,
  },
  {
    rule: 'change of variables',
    step: 'integral(p(x) * g(inverse(f, x)), x) == integral(p(f(x)) * g(x) * abs(derivative(f, x)), x)',
    right: true,
  },
  { rule: 'change of variables', step: 'integral(p(x) * g(x), x) == integral(p(f(x)) * g(f(x)), x)', right: false },
  {
    rule: 'change of variables',
    step: 'integral(p(x) * g(x), x) == integral(p(f(x)) * g(f(x)) * derivative(f, x), x)',
    right: false,
  },
  {
    rule: 'change of variables',
    step: 'integral(p(x) * g(x), x) == integral(p(f(x)) * g(x) * abs(derivative(f, x)), x)',
    right: false,
  },
  { rule: 'jensen', step: 'E(log(u(X))) <= log(E(u(X)))', right: true },
  { rule: 'jensen', step: 'exp(E(g(X))) <= E(exp(g(X)))', right: true },
  { rule: 'jensen', step: 'E(g(X))^2 <= E(g(X)^2)', right: true },
  { rule: 'jensen', step: '1 / E(u(X)) <= E(1 / u(X))', right: true },
  { rule: 'jensen', step: 'E(sqrt(u(X))) <= sqrt(E(u(X)))', right: true },
  { rule: 'jensen', step: 'E(log(u(X))) >= log(E(u(X)))', right: false },
  { rule: 'jensen', step: 'E(log(u(X))) <= log(E(u(X))) - 1', right: false },
  { rule: 'jensen', step: 'integral(p(x) * u(x), x)^2 <= integral((p(x) * u(x))^2, x)', right: false },
  { rule: 'jensen', step: '1 / E(g(X)) <= E(1 / g(X))', right: false },
  { rule: 'jensen', step: 'E(g(X))^3 <= E(g(X)^3)', right: false },
  { rule: 'jensen', step: 'abs(E(g(X))) >= E(abs(g(X)))', right: false },
  { rule: 'jensen', step: 'sin(E(g(X))) <= E(sin(g(X)))', right: false },
  { rule: 'log of a product', step: 'log(u(1) * u(2) / u(3)) == log(u(1)) + log(u(2)) - log(u(3))', right: true },
  { rule: 'log of a product', step: 'E(log(u(X)^3)) == 3 * E(log(u(X)))', right: true },
  { rule: 'log of a product', step: 'log(g(1)^2) == 2 * log(g(1))', right: false },
  { rule: 'log of a product', step: 'log(u(1) + u(2)) == log(u(1)) + log(u(2))', right: false },
];

function outcomeOf({ rule: name, step: text }: Case) {
  const rule = ruleNamed(name) as Rule;
  const compiled = compiledClaim({ given, claim: text });
  const [{ left, relation, right }] = compiled.statements as [(typeof compiled.statements)[number]];
  const { graph } = compiled;
  return { graph, left, relation, right, application: rule.apply({ graph, left, relation, right }) };
}

describe.each(cases)('$rule: $step', (each) => {
  const { graph, left, relation, right, application } = outcomeOf(each);
  const ways = 'ways' in application ? application.ways : [];

  const given = adversaries.filter((functions) =>
    ways.some(({ obligations }) => obligations.every((obligation) => holdsEverywhere(graph, obligation, functions))),
  );

  it.runIf(given.length > 0)('is true of an adversary wherever all obligations of a way are', () => {
    for (const functions of given) {
      const [a, b] = [left, right].map((side) => numericValue(graph, side, functions)) as [number, number];
      expect({ functions, holds: holdsNumerically(relation, a, b) }).toEqual({ functions, holds: true });
    }
  });

  it(
    each.right
      ? 'has a way whose obligations are true of every adversary'
      : 'is refused, or has no way whose obligations are true of every adversary',
    () => {
      const isGiven = ways.some(({ obligations }) =>
        adversaries.every((functions) =>
          obligations.every((obligation) => holdsEverywhere(graph, obligation, functions)),
        ),
      );
      expect(isGiven).toBe(each.right);
    },
  );
});

describe('the rules', () => {
  it('have an adversarial test each, of right and of wrong steps', () => {
    for (const { name } of rules) {
      expect({ name, rights: new Set(cases.filter(({ rule }) => rule === name).map(({ right }) => right)) }).toEqual({
        name,
        rights: new Set([true, false]),
      });
    }
  });

  it('are found by any of their names', () => {
    expect(ruleNamed("Jensen's inequality")?.name).toBe('jensen');
    expect(ruleNamed('change-of-variables')?.name).toBe('change of variables');
    expect(ruleNamed('magic')).toBeUndefined();
    const names = rules.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('say why they do not apply', () => {
    const refusal = (rule: string, step: string): string => {
      const { application } = outcomeOf({ rule, step, right: false });
      return 'refusal' in application ? application.refusal : '';
    };
    expect(refusal('jensen', 'E(g(X)) == E(g(Y))')).toBe('no side is a smooth function of one expectation');
    expect(refusal('linearity', 'E(g(X)) <= E(g(Y))')).toBe('linearity gives equalities');
    expect(refusal('change of variables', 'E(g(X)) == E(g(Y))')).toBe(
      'no differentiable bijection of this space occurs',
    );
    expect(refusal('pointwise minimum', 'E(Z^2) >= 0')).toBe(
      'the line before holds no declared function to be minimised over',
    );
  });
});
