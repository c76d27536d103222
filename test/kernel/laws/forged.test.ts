import { describe, expect, it } from 'vitest';
import { byResidues } from '../../../src/kernel/by-residues';
import type { Atom, Part, Sum, Trace } from '../../../src/kernel/certificate';
import { type ClaimParts, claimProblem } from '../../claim-problem';
import { product } from './point-at';

/** Whether one of the parts proves the claim. */
const proves = (
  claim: ClaimParts,
  parts: readonly unknown[],
  where: 'everywhere' | 'anywhere' = 'everywhere',
): boolean => {
  const propositions = claimProblem(claim).cases.map(({ sizes, compiled }) => ({ sizes, ...compiled() }));
  const found = byResidues(propositions, { seed: 'forged', spend: () => {}, waysFor: () => parts as readonly Part[] });
  return typeof found !== 'string' && (where === 'anywhere' || found.theorem.conditions.length === 0);
};

/** The forms at all places that they may have, in their order. */
function placed(
  forms: readonly Sum[],
  atoms: readonly Atom[],
  { denominator = 1, from = 0, most = 16 }: { denominator?: number; from?: number; most?: number } = {},
): Trace[] {
  const [first, ...others] = forms;
  if (first === undefined) return [{ denominator, gathers: false, atoms, forms: [] }];
  const places = Array.from({ length: Math.max(0, most - from) }, (_, i) => from + i);
  return places.flatMap((place) =>
    placed(others, atoms, { denominator, from: place + 1, most }).map((trace) => ({
      ...trace,
      forms: [[place, first] as const, ...trace.forms],
    })),
  );
}

const together = (traces: readonly Trace[]): Part[] => traces.map((trace) => ({ traces: { '': trace } }));
const [x, y]: readonly [Atom, Atom] = [{ leaf: 0 }, { leaf: 1 }];
const minus = (a: number, b: number): Sum => [...product('1', [a, 1]), ...product('-1', [b, 1])];
const power = (exponent: Sum): Sum => [{ c: '1', powers: [], exponent }];

describe('a false equation is proved by no certificate', () => {
  it('that hides a factor that may be 0 in an exponent', () => {
    const atoms: Atom[] = [
      y,
      x,
      { log: 1 },
      { sum: [...product('1', [0, 1]), ...product('1', [2, 1])] },
      { sum: power(product('1', [3, 1])) },
    ];
    const parts = together(placed([minus(3, 2), product('1', [4, 1])], atoms));
    const claim = ['(y * exp(x) > 0) == 1'];
    expect(proves({ claim, given: { x: 'real', y: 'real > 0' } }, parts)).toBe(true);
    expect(proves({ claim, given: { x: 'real', y: 'real >= 0' } }, parts)).toBe(false);
  });

  it('that takes logarithms of what may be 0, whose signs there cancel no more', () => {
    const made: Atom[] = [
      { sum: product('1', [0, 1], [1, 1]) },
      { log: 2 },
      { sum: product('-1', [1, 1]) },
      { log: 4 },
    ];
    const parts = [[x, y] as const, [y, x] as const].flatMap((leaves) =>
      together(placed([minus(3, 5), minus(3, 5)], [...leaves, ...made])),
    );
    const claim = ['where(x * y > 0, 1, -1) * where(-y > 0, 1, -1) * x + exp(log(x)) == 0'];
    expect(proves({ claim, given: { x: 'real > 0', y: 'real != 0' } }, parts)).toBe(true);
    expect(proves({ claim, given: { x: 'real > 0', y: 'real' } }, parts)).toBe(false);
  });

  it('that squares an imaginary root as if it were real', () => {
    const atoms: Atom[] = [x, { sum: product('-1', [0, 2]) }, { sum: product('1', [1, 0.5]) }, { log: 2 }];
    const parts = together(placed([product('2', [3, 1]), product('1', [3, 1])], atoms));
    const gathered = parts.map(({ traces: { '': trace } }) => ({ traces: { '': { ...trace, gathers: true } } }));
    for (const each of [parts, gathered])
      expect(proves({ claim: ['exp(log(x^2)/2)^2 == -x^2'], given: { x: 'real != 0' } }, each)).toBe(false);
  });

  it('that squares a root of a branch which is not taken', () => {
    const claim = ['where(x >= 0, sqrt(x), 0) + abs(x) == where(x >= 0, sqrt(x), 0) + x'];
    const parts = Array.from({ length: 12 }, (_, value) =>
      together(placed([product('1', [0, 2])], [{ value }], { from: value + 1 })),
    ).flat();
    expect(proves({ claim, given: { x: 'real >= 0' } }, parts)).toBe(true);
    expect(proves({ claim, given: { x: 'real' } }, parts, 'anywhere')).toBe(false);
  });

  it('that takes the tangent of half an angle for a number at a straight angle', () => {
    const atoms: Atom[] = [
      x,
      { angle: product('1', [0, 1]) },
      { sum: [...product('1'), ...product('1', [1, 2])] },
      { sum: product('2', [2, -1]) },
    ];
    const parts = together(placed([product('1', [3, 1])], atoms));
    expect(proves({ claim: ['(1 + cos(x) > 0) == 1'], given: { x: 'real' } }, parts)).toBe(false);
  });

  it('whose exponents have no denominator', () => {
    for (const denominator of [0, 0.5, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(proves({ claim: ['exp(x) == 1'], given: { x: 'real' } }, together(placed([], [], { denominator })))).toBe(
        false,
      );
  });
});

describe('no certificate makes more than there is of', () => {
  it('an expectation inside a logarithm', () => {
    const atoms = (value: number): Atom[] => [{ value }, { log: 0 }];
    const places = Array.from({ length: 8 }, (_, i) => i);
    const parts = places.flatMap((value) =>
      [['2', '1'] as const, ['1', '1'] as const, ['2'] as const].flatMap((forms) =>
        together(
          placed(
            forms.map((c) => product(c, [1, 1])),
            atoms(value),
            { from: value + 1, most: 10 },
          ),
        ),
      ),
    );
    const given = { X: '~ exponential(1)' };
    expect(proves({ claim: ['log(E(X)^2) == 2 * log(abs(E(X)))'], given }, parts, 'anywhere')).toBe(true);
    for (const claim of ['log(E(X^2)) == 2 * log(E(X))', 'log(E(exp(X))) == E(X)', 'E(log(X)) == log(E(X))'])
      expect(proves({ claim: [claim], given }, parts, 'anywhere')).toBe(false);
  });

  it('an element of a simplex, which is no free variable', () => {
    const atoms: Atom[] = [x, y, { sum: [...product('1', [0, 1]), ...product('1', [1, 1])] }];
    const logs: Atom[] = [{ log: 0 }, { log: 1 }, { log: 2 }];
    const forms = [minus(3, 4), minus(3, 5), minus(4, 5)];
    const given = { w: 'simplex[2]' };
    const all = (wanted: readonly Sum[]) => together(placed(wanted, [...atoms, ...logs], { most: 12 }));
    const parts = [...all(forms), ...all([minus(3, 5), minus(4, 5)]), ...all([product('1', [3, 1])])];
    expect(proves({ claim: ['log(w[1] / w[2]) == log(w[1]) - log(w[2])'], given }, parts)).toBe(true);
    for (const claim of ['log(w[1] / w[2]) == log(w[1]) + log(w[2])', 'log(w[1]) == log(w[2])', 'log(w[1]) == 0'])
      expect(proves({ claim: [claim], given }, parts)).toBe(false);
  });

  it('an unknown function, which is one in all ways to decide signs', () => {
    const only: Trace = { denominator: 1, gathers: false, atoms: [], forms: [] };
    const given = { f: 'function R -> R', x: 'real' };
    const decided = (claim: string): boolean =>
      proves({ claim: [claim], given }, [{ traces: { '+': only, '-': only } }]);
    expect(decided('f(abs(x)) + f(-abs(x)) == f(x) + f(-x)')).toBe(true);
    expect(decided('f(abs(x)) - f(-abs(x)) == f(x) - f(-x)')).toBe(false);
    expect(decided('f(abs(x)) == f(x)')).toBe(false);
  });

  it('signs, of which some are not decided', () => {
    const only: Trace = { denominator: 1, gathers: false, atoms: [], forms: [] };
    const traces = { '+': only, '-': only };
    const given = { x: 'real', y: 'real' };
    for (const claim of ['abs(x)^2 * abs(y) == x^2 * y', 'abs(y) * abs(x)^2 == x^2 * y'])
      expect(proves({ claim: [claim], given }, [{ traces }])).toBe(false);
    expect(proves({ claim: ['abs(x)^2 * abs(x) == x^2 * abs(x)'], given }, [{ traces }])).toBe(true);
  });
});

describe('signs that are decided one by one', () => {
  const given = { x: 'real > 0', y: 'real > 0', z: 'real' };
  /** e^z, before which the sign of |a − 2| is met. */
  const meeting = (a: number): Sum => [...product('1', [a, 1]), ...product('-1', [a, 1])];

  it.each<[string, (i: number) => Atom[]]>([
    ['log', (i) => [{ log: i }, { sum: [...product('1', [3, 1]), ...product('-2')] }, { abs: 4 }]],
    [
      'sqrt',
      (i) => [{ sum: product('1', [i, 0.5]) }, { sum: [...product('1', [3, 1]), ...product('-2')] }, { abs: 4 }],
    ],
  ])('are of one quantity in all ways: %s', (name, atomsOf) => {
    const claim = [
      `x * y * z + exp(z) + where(${name}(x) > 2, 1, where(${name}(y) > 2, 0, 1)) == x * y * z + exp(z) + 1`,
    ];
    const traceFor = (leaf: number, e: number): Trace => ({
      denominator: 1,
      gathers: false,
      atoms: [{ leaf: 0 }, { leaf: 1 }, { leaf: 2 }, ...atomsOf(leaf)],
      forms: [[2, [...product('1', [e, 1]), ...meeting(5)]]],
    });
    const orders = [0, 1, 2].flatMap((e) => [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => [e, a, b] as const)));
    const parts = orders.map(([e, a, b]) => {
      const [first, second] = [traceFor(a, e), traceFor(b, e)];
      return { traces: { '++': first, '+-': first, '-+': second, '--': second } };
    });
    expect(proves({ claim, given }, parts)).toBe(false);
  });

  it('are of one power of e in all ways', () => {
    const claim = ['x * z + exp(z) + where(exp(x/2) > 2, 1, where(exp(x) > 2, 0, 1)) == x * z + exp(z) + 1'];
    const places = Array.from({ length: 12 }, (_, i) => i);
    const parts = [0, 1].flatMap((m) =>
      places.flatMap((i) =>
        places.map((j) => {
          const e = 1 - m;
          const half: Trace = {
            denominator: 2,
            gathers: false,
            atoms: [x, y, { sum: power(product('1/2', [m, 1])) }],
            forms: [
              [1, [...product('1', [e, 1]), ...meeting(2)]],
              [i, product('1/2', [m, 1])],
              [j, product('1', [m, 1])],
            ],
          };
          const whole: Trace = {
            denominator: 1,
            gathers: false,
            atoms: [x, y, { sum: [...power(product('1', [m, 1])), ...product('-2')] }, { abs: 2 }],
            forms: [
              [1, [...product('1', [e, 1]), ...meeting(3)]],
              [j, product('1', [m, 1])],
            ],
          };
          return { traces: { '++': half, '+-': half, '-+': whole, '--': whole } };
        }),
      ),
    );
    expect(proves({ claim, given: { x: 'real', z: 'real' } }, parts)).toBe(false);
  });

  it('are decided by what the certificate itself says', () => {
    const only: Trace = { denominator: 1, gathers: false, atoms: [], forms: [] };
    const traces = Object.assign(Object.create({ '-': only }), { '+': only });
    expect(proves({ claim: ['abs(x) == x'], given: { x: 'real' } }, [{ traces }])).toBe(false);
    expect(proves({ claim: ['abs(x)^2 == x^2'], given: { x: 'real' } }, [{ traces: { '+': only, '-': only } }])).toBe(
      true,
    );
  });
});
