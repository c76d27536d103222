import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredFunctions } from '../../src/concrete/declared-functions';
import { classInstances } from '../../src/concrete/made/class-members';
import type { Instance } from '../../src/concrete/made/instance';
import { instantiate } from '../../src/concrete/made/instantiate';
import { float64 } from '../../src/number/float64';
import { elementCount } from '../../src/tensor/axis';
import { evaluate } from '../../src/tensor/evaluate';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import type { InputSymbol } from '../../src/tensor/symbol';
import { compiledClaim } from '../claim-problem';

const n = 2;
const L = 3;

/** A claim that applies f at x and y, for what is declared of it. */
const applied = (words: string, space: string) =>
  compiledClaim({
    sizes: { n },
    given: {
      f: `${words} function ${space} -> R`,
      x: space === 'R' ? 'real' : 'tensor[n]',
      y: space === 'R' ? 'real' : 'tensor[n]',
      L: 'real > 0',
    },
    claim: 'f(x) == f(y)',
  });

/** f(x), f(y) and f(m) of an instance, for the middle m of x and y. */
function valuesOf(words: string, space: string, index: number, x: readonly number[], y: readonly number[]) {
  const { graph, statements } = applied(words, space);
  const roots = statements.flatMap(({ left, right }) => [left, right]);
  const [declared] = declaredFunctions(roots);
  if (declared === undefined) throw new Error('no function');
  const instance = classInstances(declared.symbol, space !== 'R')[index] as Instance;
  const concrete = instantiate(graph, roots, new Map([[declared.symbol, instance]]));
  const elements = evaluate(plan(concrete), float64, { input: (symbol) => pick(symbol, x, y) });
  // Even and odd functions are parts of an instance that is so itself.
  const [first = NaN, second = NaN] = concrete.map((node: Node) => elements(node)[0] ?? NaN);
  return { first, second, text: instance.text(declared.application.args, { batch: [], output: [] }) };
}

const pick = ({ name, axes }: InputSymbol, x: readonly number[], y: readonly number[]): number[] => {
  const values = name === 'x' ? x : name === 'y' ? y : [L, L];
  return Array.from({ length: elementCount(axes) }, (_, i) => values[i] ?? 0);
};

const countOf = (words: string, space: string): number => {
  const { statements } = applied(words, space);
  const [declared] = declaredFunctions(statements.flatMap(({ left, right }) => [left, right]));
  return declared === undefined ? 0 : classInstances(declared.symbol, space !== 'R').length;
};

type Defines = (at: (x: readonly number[]) => number, x: readonly number[], y: readonly number[]) => boolean;

const slack = 1e-9;
const middle = (x: readonly number[], y: readonly number[]): number[] => x.map((each, i) => (each + (y[i] ?? 0)) / 2);
const apart = (x: readonly number[], y: readonly number[]): number =>
  Math.hypot(...x.map((each, i) => each - (y[i] ?? 0)));
const opposite = (x: readonly number[]): number[] => x.map((each) => -each);
const smaller = (a: number, b: number): boolean => a <= b + slack * (1 + Math.abs(a) + Math.abs(b));

/** By the words of a class what defines it, at two points. */
const definitions: Readonly<Record<string, Defines>> = {
  convex: (f, x, y) => smaller(f(middle(x, y)), (f(x) + f(y)) / 2),
  concave: (f, x, y) => smaller((f(x) + f(y)) / 2, f(middle(x, y))),
  even: (f, x) => f(x) === f(opposite(x)),
  odd: (f, x) => f(x) === -f(opposite(x)),
  nondecreasing: (f, [x = 0], [y = 0]) => smaller(f([Math.min(x, y)]), f([Math.max(x, y)])),
  nonincreasing: (f, [x = 0], [y = 0]) => smaller(f([Math.max(x, y)]), f([Math.min(x, y)])),
  increasing: (f, [x = 0], [y = 0]) => x === y || f([Math.min(x, y)]) < f([Math.max(x, y)]),
  decreasing: (f, [x = 0], [y = 0]) => x === y || f([Math.min(x, y)]) > f([Math.max(x, y)]),
  'L-Lipschitz': (f, x, y) => smaller(Math.abs(f(x) - f(y)), L * apart(x, y)),
  // The gradient is L-Lipschitz only if f plus and minus L/2·‖x‖² are convex and concave.
  'L-smooth': (f, x, y) => smaller(Math.abs((f(x) + f(y)) / 2 - f(middle(x, y))), (L / 8) * apart(x, y) ** 2),
};

const spaces = (words: string): string[] => (words.includes('creasing') ? ['R'] : ['R', 'R^n']);
const kinds = Object.keys(definitions);
const together = [
  'convex nondecreasing',
  'concave decreasing',
  'convex L-Lipschitz',
  'convex L-smooth',
  'increasing L-smooth',
  'convex concave increasing',
];

const point = fc.array(
  fc.integer({ min: -12, max: 12 }).map((k) => k / 4),
  { minLength: n, maxLength: n },
);

describe('the functions that stand for declared ones are in their classes', () => {
  it.each([...kinds, ...together].flatMap((words) => spaces(words).map((space) => [words, space] as const)))(
    '%s on %s',
    (words, space) => {
      const count = countOf(words, space);
      expect(count).toBeGreaterThan(0);
      const size = space === 'R' ? 1 : n;
      for (let index = 0; index < count; index++)
        fc.assert(
          fc.property(point, point, (a, b) => {
            const [x, y] = [a.slice(0, size), b.slice(0, size)];
            const at = (z: readonly number[]): number => valuesOf(words, space, index, z, z).first;
            for (const word of words.split(' '))
              expect({
                word,
                text: valuesOf(words, space, index, x, y).text,
                holds: definitions[word]?.(at, x, y),
              }).toMatchObject({ holds: true });
          }),
          { numRuns: 12 },
        );
    },
  );

  it('knows of none that has two constants', () => {
    const { statements } = applied('2-Lipschitz 3-Lipschitz', 'R');
    const [declared] = declaredFunctions(statements.flatMap(({ left, right }) => [left, right]));
    expect(
      classInstances((declared as NonNullable<typeof declared>).symbol, false).map(({ text }) =>
        text([], { batch: [], output: [] }),
      ),
    ).toEqual(['x ↦ 1']);
  });
});

describe('what classes say of arguments', () => {
  const places = {
    convex: 'differentiable convex',
    concave: 'differentiable concave',
    increasing: 'differentiable increasing',
    decreasing: 'differentiable decreasing',
    nondecreasing: 'differentiable nondecreasing',
    'L-Lipschitz': 'differentiable L-Lipschitz',
    'L-smooth': 'L-smooth',
    both: 'convex L-smooth',
  };

  it.each(Object.values(places).flatMap((words) => spaces(words).map((space) => [words, space] as const)))(
    'holds for every known function: %s on %s',
    (words, space) => {
      const claim = applied(words, space);
      const facts = (claim.facts?.() ?? []).flatMap((fact) => (fact.kind === 'statement' ? [fact.statement] : []));
      expect(facts.length).toBeGreaterThan(1);
      const [declared] = declaredFunctions(claim.statements.flatMap(({ left, right }) => [left, right]));
      if (declared === undefined) throw new Error('no function');
      for (const instance of classInstances(declared.symbol, space !== 'R').filter(({ smooth }) => smooth)) {
        const sides = instantiate(
          claim.graph,
          facts.flatMap(({ left, right }) => [left, right]),
          new Map([[declared.symbol, instance]]),
        );
        fc.assert(
          fc.property(point, point, (x, y) => {
            const elements = evaluate(plan(sides), float64, { input: (symbol) => pick(symbol, x, y) });
            facts.forEach(({ relation, text }, i) => {
              const [left = NaN, right = NaN] = [sides[2 * i], sides[2 * i + 1]].map(
                (side) => elements(side as Node)[0] ?? NaN,
              );
              expect({
                text,
                instance: instance.text([], { batch: [], output: [] }),
                holds: relation === '<=' ? smaller(left, right) : smaller(right, left),
              }).toMatchObject({ holds: true });
            });
          }),
          { numRuns: 12 },
        );
      }
    },
  );
});
