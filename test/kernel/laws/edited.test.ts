import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsFor } from '../../../src/engine/identity/find-part';
import { byResidues, type Residing } from '../../../src/kernel/by-residues';
import type { Atom, Part, Product, Sum, Trace } from '../../../src/kernel/certificate';
import { claimProblem } from '../../claim-problem';

type Given = Readonly<Record<string, string>>;
const reals: Given = { x: 'real', y: 'real' };
const positive: Given = { x: 'real > 0', y: 'real > 0' };

/** Identities, and twins of them that are false wherever they have values. */
const rows: readonly (readonly [right: string, wrong: readonly string[], given: Given])[] = [
  ['log(x * y) == log(x) + log(y)', ['log(x * y) == log(x) - log(y)', 'log(x * y) == log(x)'], positive],
  ['log(x^3) == 3 * log(x)', ['log(x^3) == 2 * log(x)', 'log(x^2) == 3 * log(x)'], positive],
  ['exp(2 * log(x)) == x^2', ['exp(2 * log(x)) == x', 'exp(3 * log(x)) == x^2'], positive],
  ['exp(log(x)/2) == sqrt(x)', ['exp(log(x)/2) == x', 'exp(-log(x)) == sqrt(x)'], positive],
  ['sqrt(x * y) == sqrt(x) * sqrt(y)', ['sqrt(x * y) == sqrt(x) * y', 'sqrt(x + y) == sqrt(x) * sqrt(y)'], positive],
  ['x^(1/3) * x^(2/3) == x', ['x^(1/3) * x^(2/3) == x^2', 'x^(1/3) * x^(1/3) == x', 'x^(1/3) == sqrt(x)'], positive],
  ['exp(x) * exp(y) == exp(x + y)', ['exp(x) * exp(y) == exp(x * y)', 'exp(x) * exp(y) == exp(x - y)'], reals],
  ['sin(x + y) == sin(x)*cos(y) + cos(x)*sin(y)', ['sin(x + y) == sin(x)*cos(y) - cos(x)*sin(y)'], reals],
  ['sin(3*x) == 3*sin(x) - 4*sin(x)^3', ['sin(3*x) == 3*sin(x)', 'sin(3*x) == sin(2*x)'], reals],
  ['abs(x * y) == abs(x) * abs(y)', ['abs(x * y) == x * y', 'abs(x * y) == abs(x) * y'], reals],
  ['sqrt(x^2) == abs(x)', ['sqrt(x^2) == x', 'sqrt(x^2) == -x', 'sqrt(x^6) == x^3'], reals],
  ['max(2*x, 2*y) == 2 * max(x, y)', ['max(2*x, 2*y) == max(x, y)', 'max(-x, -y) == -max(x, y)'], reals],
  ['(2*x > 0) == (x > 0)', ['(-2*x > 0) == (x > 0)', '(2*x > 0) == 1', '(x^2 > 0) == (x > 0)'], reals],
  ['erf(x - y) == -erf(y - x)', ['erf(x - y) == erf(y - x)', 'erf(x - y) == erf(x)'], reals],
  ['abs(x)^2 + abs(y) == x^2 + abs(y)', ['abs(x)^2 + abs(y) == x^2 + y', 'abs(x) + abs(y) == abs(x + y)'], reals],
];

const judged = (claim: string, given: Given, waysFor: Residing['waysFor']) => {
  const propositions = claimProblem({ claim: [claim], given }).cases.map(({ sizes, compiled }) => ({
    sizes,
    ...compiled(),
  }));
  return byResidues(propositions, { seed: 'edited', spend: () => {}, waysFor });
};

/** All certificates that are found for an identity, by which it is proved. */
function certificatesOf(claim: string, given: Given): Part[] {
  const parts: Part[] = [];
  const found = judged(claim, given, (at, setting) => {
    parts.push(...[...partsFor({ ...setting, spend: () => {} }, at.seed)].filter((part) => typeof part !== 'string'));
    return parts;
  });
  expect({ claim, found }).toMatchObject({ found: { theorem: {} } });
  return parts;
}

type Choice = <T>(of: readonly T[]) => T;
const powers = [-2, -1, -0.5, 0, 0.5, 1, 2, 3] as const;
const coefficients = ['0', '1', '-1', '2', '-2', '1/2', '-1/2', '3'] as const;
const places = Array.from({ length: 10 }, (_, i) => i);

function editedProduct({ c, powers: of, exponent }: Product, trace: Trace, choose: Choice): Product {
  const atoms = trace.atoms.length === 0 ? [0] : [...trace.atoms.keys()];
  const changed = of.map(([atom, n]): [number, number] =>
    choose([true, false]) ? [choose(atoms), n] : [atom, choose(powers)],
  );
  return choose<() => Product>([
    () => ({ c: choose(coefficients), powers: of, ...(exponent === undefined ? {} : { exponent }) }),
    () => ({ c, powers: changed, ...(exponent === undefined ? {} : { exponent }) }),
    () => ({ c, powers: [...of, [choose(atoms), choose(powers)]], ...(exponent === undefined ? {} : { exponent }) }),
    () => ({ c, powers: of, exponent: [{ c: choose(coefficients), powers: changed }] }),
  ])();
}

const replaced = <T>(list: readonly T[], choose: Choice, change: (one: T) => T): T[] => {
  const place = choose([...list.keys()]);
  return list.map((each, i) => (i === place ? change(each) : each));
};

const editedSum = (sum: Sum, trace: Trace, choose: Choice): Sum =>
  sum.length === 0
    ? [{ c: choose(coefficients), powers: [] }]
    : choose<() => Sum>([
        () => replaced(sum, choose, (product) => editedProduct(product, trace, choose)),
        () => sum.slice(1),
        () => [...sum, editedProduct(choose(sum), trace, choose)],
      ])();

function editedAtom(atom: Atom, trace: Trace, choose: Choice): Atom {
  const numbers = [...trace.atoms.keys()];
  if ('sum' in atom) return { sum: editedSum(atom.sum, trace, choose) };
  if ('angle' in atom) return { angle: editedSum(atom.angle, trace, choose) };
  return choose<Atom>([
    { leaf: choose([0, 1]) },
    { value: choose(places) },
    { log: choose(numbers) },
    { abs: choose(numbers) },
  ]);
}

/** Two of them change places. */
const swapped = <T>(list: readonly T[], choose: Choice): T[] => {
  const [i, j] = [choose([...list.keys()]), choose([...list.keys()])];
  return list.map((each, k) => (k === i ? (list[j] as T) : k === j ? (list[i] as T) : each));
};

function editedTrace(trace: Trace, choose: Choice): Trace {
  const { atoms, forms } = trace;
  const ways: (() => Trace)[] = [
    () => ({ ...trace, denominator: choose([1, 2, 3, 4]) }),
    () => ({ ...trace, gathers: !trace.gathers }),
    () => ({ ...trace, roots: choose([2, 4, 6]) }),
  ];
  if (atoms.length > 0)
    ways.push(
      () => ({ ...trace, atoms: replaced(atoms, choose, (atom) => editedAtom(atom, trace, choose)) }),
      () => ({ ...trace, atoms: swapped(atoms, choose) }),
    );
  if (forms.length > 0)
    ways.push(
      ...[1, 2, 3].map(() => () => ({
        ...trace,
        forms: replaced(forms, choose, ([place, sum]) => [place, editedSum(sum, trace, choose)] as const),
      })),
      () => ({ ...trace, forms: replaced(forms, choose, ([, sum]) => [choose(places), sum] as const) }),
      () => ({ ...trace, forms: forms.slice(1) }),
      () => {
        const sums = swapped(forms, choose);
        return { ...trace, forms: forms.map(([place], i) => [place, (sums[i] as (typeof sums)[number])[1]] as const) };
      },
    );
  return choose(ways)();
}

function editedPart({ traces }: Part, choose: Choice): Part {
  const which = choose(Object.keys(traces));
  return {
    traces: Object.fromEntries(
      Object.entries(traces).map(([signs, trace]) => [signs, signs === which ? editedTrace(trace, choose) : trace]),
    ),
  };
}

it.each(rows)('no edited certificate of %s proves a twin of it', (right, wrong, given) => {
  const parts = certificatesOf(right, given);
  const numbers = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(
      fc.constantFrom(...parts),
      fc.constantFrom(...wrong),
      fc.integer({ min: 0, max: 4 }),
      numbers,
      (part, twin, edits, drawn) => {
        let at = 0;
        const choose: Choice = (of) => of[(drawn[at++ % drawn.length] as number) % of.length] as (typeof of)[number];
        let edited = part;
        for (let i = 0; i < edits; i++) edited = editedPart(edited, choose);
        expect(judged(twin, given, () => [edited])).toEqual(expect.any(String));
      },
    ),
    { numRuns: 60, seed: 1 },
  );
});
