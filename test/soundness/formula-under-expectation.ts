import fc from 'fast-check';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';

/** A formula in X (normal), U (uniform), B (Bernoulli) and a parameter c. */
export type Formula =
  | { readonly kind: 'leaf'; readonly name: 'X' | 'U' | 'B' | 'c' | '1' | '2' | '-1' }
  | { readonly kind: 'unary'; readonly name: keyof typeof unary; readonly a: Formula }
  | { readonly kind: 'binary'; readonly name: keyof typeof binary; readonly a: Formula; readonly b: Formula };

/** Values up to this are taken for rounding errors. */
const rounding = 1e-9;

/** Null where the operation certainly has no value, however the argument was rounded. */
const unary = {
  log: (a: number) => (a < -rounding || a === 0 ? null : Math.log(Math.max(a, 0))),
  sqrt: (a: number) => (a < -rounding ? null : Math.sqrt(Math.max(a, 0))),
  exp: Math.exp,
  abs: Math.abs,
  relu: (a: number) => Math.max(a, 0),
  square: (a: number) => a * a,
  tanh: Math.tanh,
};
const binary = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => (b === 0 ? null : a / b),
};

const leaf = fc.constantFrom('X', 'U', 'B', 'c', '1', '2', '-1').map((name) => ({ kind: 'leaf', name }) as Formula);

export const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 1, arbitrary: leaf },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('log', 'sqrt', 'sqrt', 'exp', 'abs', 'relu', 'square', 'tanh'), tie('formula'))
        .map(([name, a]) => ({ kind: 'unary', name, a }) as Formula),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('formula'), tie('formula'))
        .map(([name, a, b]) => ({ kind: 'binary', name, a, b }) as Formula),
    },
  ),
})).formula;

export function textOf(formula: Formula): string {
  if (formula.kind === 'leaf') return formula.name === '-1' ? '(-1)' : formula.name;
  if (formula.kind === 'binary') return `(${textOf(formula.a)} ${formula.name} ${textOf(formula.b)})`;
  return formula.name === 'square' ? `(${textOf(formula.a)})^2` : `${formula.name}(${textOf(formula.a)})`;
}

/** Whether the formula has no value at one of many random points: those of a set of positive probability, or of all. */
export function hasNoValueOften(formula: Formula): boolean {
  const random = randomStream(hashKey('points'));
  return Array.from({ length: 200 }, (_, i) => {
    const normal = Math.sqrt(-2 * Math.log(random.uniform() + 1e-10)) * Math.cos(2 * Math.PI * random.uniform());
    return {
      X: normal,
      U: random.uniform(),
      B: i % 2,
      c: [0, 1, -1, 0.37, -2.61][i % 5] as number,
      '1': 1,
      '2': 2,
      '-1': -1,
    };
  }).some((point) => valueAt(formula, point) === null);
}

function valueAt(formula: Formula, point: Readonly<Record<string, number>>): number | null {
  if (formula.kind === 'leaf') return point[formula.name] ?? null;
  const a = valueAt(formula.a, point);
  if (a === null) return null;
  if (formula.kind === 'unary') return unary[formula.name](a);
  const b = valueAt(formula.b, point);
  return b === null ? null : binary[formula.name](a, b);
}
