import { describe, expect, it } from 'vitest';
import { byAntiderivative, integralTerms } from '../../../src/kernel/rules/antiderivative';
import type { Exponential, NormalStep, Piece } from '../../../src/kernel/rules/piece';
import type { Theorem } from '../../../src/kernel/theorem';
import { trusting } from '../../../src/kernel/trusting';
import { float64 } from '../../../src/number/float64';
import { fraction } from '../../../src/number/fraction';
import type { Statement } from '../../../src/statement/statement';
import { type Domain, positiveReals, reals } from '../../../src/tensor/domain';
import { evaluate } from '../../../src/tensor/evaluate';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import type { StandardFamily } from '../../../src/tensor/noise/table';
import { plan } from '../../../src/tensor/plan';
import type { InputSymbol, Measure } from '../../../src/tensor/symbol';

const graph = new Graph();
const unit: Domain = { ...positiveReals, high: fraction(1n) };
const symbol = (
  name: string,
  domain: Domain = reals,
  measure?: Measure,
  axes: InputSymbol['axes'] = [],
): InputSymbol => ({
  name,
  axes,
  domain,
  ...(measure === undefined ? {} : { measure }),
});
const c = (n: number): Node => graph.constant(n);
const t = symbol('t');
const atT = graph.input(t);
const over = symbol('u', positiveReals);

const drawn = (family: StandardFamily): InputSymbol => symbol('Z', reals, { kind: 'standard', family });
/** E of something made of a draw. */
function mean(family: StandardFamily, body: (z: Node) => Node): Node<'expect'> {
  const variable = drawn(family);
  return graph.expect(variable, body(graph.input(variable))) as Node<'expect'>;
}
const exponential = (factor: Node, power = 0, slope: Node = c(0), bend: Node = c(0)): Exponential => ({
  factor,
  power,
  logs: 0,
  slope,
  bend,
});
const piece = (
  [from, to]: readonly [Node | null, Node | null],
  along: InputSymbol,
  exponentials: readonly Exponential[] = [],
  steps: readonly NormalStep[] = [],
  compositions: readonly Node[] = [],
): Piece => ({ from, to, along, exponentials, steps, compositions });

const premisesOf = (integral: Node<'expect'>, pieces: readonly Piece[]): Theorem[] =>
  (integralTerms(graph, integral, pieces)?.terms ?? []).map((each) =>
    trusting('a control', [{ graph, sizes: {}, statements: [each], assumptions: [] }]),
  );
const shown = (integral: Node<'expect'>, pieces: readonly Piece[], assumptions: readonly Statement[] = []) =>
  byAntiderivative(premisesOf(integral, pieces), { graph, sizes: {}, assumptions }, integral, pieces);
const numberOf = (node: Node, at: Readonly<Record<string, number>> = {}): number =>
  evaluate(plan([node]), float64, { input: ({ name }) => [at[name] ?? Number.NaN] })(node)[0] ?? Number.NaN;

/** E e^(tZ) of an exponential draw: ∫ e^((t − 1)u) du. */
const growing = mean('exponential', (z) => graph.unary('exp', graph.mul(atT, z)));
const slope = graph.sub(atT, c(1));
const tail = piece([c(0), null], over, [exponential(graph.div(c(1), slope), 0, slope)]);
const half = graph.constant(fraction(1n, 2n));
const bell = { factor: c(1), slope: graph.unary('sqrt', half), shift: c(0) };
const line = piece([null, null], symbol('u'), [], [bell]);
const one = mean('normal', () => c(1));

describe('an integral by an antiderivative', () => {
  it('follows from all that it needs, and from no less', () => {
    const premises = premisesOf(growing, [tail]);
    const own = { graph, sizes: {}, assumptions: [] };
    expect(premises).toHaveLength(3);
    const theorem = byAntiderivative(premises, own, growing, [tail]);
    expect(theorem).toMatchObject({ oracles: ['a control'], hypotheses: ['every expectation and integral exists'] });
    expect(theorem?.propositions[0]?.statements[0]?.left).toBe(growing);
    for (const [i] of premises.entries())
      expect(byAntiderivative(premises.toSpliced(i, 1), own, growing, [tail])).toBeNull();
  });

  it('comes to the increase between the ends', () => {
    const increaseOf = (integral: Node<'expect'>, pieces: readonly Piece[], at = {}): number =>
      numberOf(integralTerms(graph, integral, pieces)?.value ?? c(Number.NaN), at);
    expect(increaseOf(growing, [tail], { t: -1 })).toBeCloseTo(0.5, 12);
    expect(increaseOf(one, [line])).toBe(1);
    const unitly = symbol('u', unit);
    const square = piece([c(0), c(1)], unitly, [exponential(graph.constant(fraction(1n, 3n)), 3)]);
    expect(
      increaseOf(
        mean('uniform', (z) => graph.power(z, 2)),
        [square],
      ),
    ).toBeCloseTo(1 / 3, 12);
    const right = piece([c(0), null], over, [], [bell]);
    const left = piece([null, c(0)], over, [], [bell]);
    expect(increaseOf(one, [left, right])).toBeCloseTo(1, 12);
    // Of a whole power above 0 nothing is left at 0.
    const linear = piece([c(0), null], over, [exponential(c(-1), 1, c(-1)), exponential(c(-1), 0, c(-1))]);
    expect(
      increaseOf(
        mean('exponential', (z) => z),
        [linear],
      ),
    ).toBe(1);
    const wide = piece([c(0), c(2)], unitly, [exponential(c(2), 1)]);
    const rest = piece([c(2), null], over, [exponential(c(0))]);
    expect(
      increaseOf(
        mean('exponential', () => c(1)),
        [wide, rest],
      ),
    ).toBe(2);
  });

  const unitly = symbol('u', unit);
  const u = graph.input(unitly);
  const log: Exponential = { ...exponential(c(1), 1), logs: 1 };
  const ofLog = mean('uniform', (z) => graph.unary('log', z));

  it('takes uⁿ(log u)^k for 0 at the start, where n is at least 1', () => {
    const between = (exponentials: readonly Exponential[]): Piece => piece([c(0), c(1)], unitly, exponentials);
    const found = integralTerms(graph, ofLog, [between([log, exponential(c(-1), 1)])]);
    expect(numberOf(found?.value ?? c(Number.NaN))).toBe(-1);
    const derivative = found?.terms[1];
    expect(numberOf(derivative?.left ?? c(0), { u: 0.5 })).toBeCloseTo(Math.log(0.5), 12);
    expect(numberOf(derivative?.right ?? c(0), { u: 0.5 })).toBeCloseTo(Math.log(0.5), 12);
    expect(shown(ofLog, [between([{ ...log, logs: 2 }])])).not.toBeNull();
    for (const wrong of [
      { ...log, power: 0 },
      { ...log, logs: -1 },
      { ...log, logs: 0.5 },
    ])
      expect(shown(ofLog, [between([wrong])])).toBeNull();
  });

  it('takes what is made by smooth operations between two ends, and asks for its value at the start', () => {
    const of = (composition: Node, along = unitly): Piece => piece([c(0), c(1)], along, [], [], [composition]);
    const ofRoot = mean('uniform', (z) => graph.unary('sqrt', z));
    const raised = graph.mul(graph.constant(fraction(2n, 3n)), graph.power(graph.unary('sqrt', u), 3));
    const found = integralTerms(graph, ofRoot, [of(raised)]);
    expect(numberOf(found?.value ?? c(Number.NaN))).toBeCloseTo(2 / 3, 12);
    expect(found?.terms).toHaveLength(4);
    const pole = integralTerms(graph, ofRoot, [of(graph.div(c(1), u))])?.terms[3];
    expect(pole?.left).toBe(pole?.right);
    expect(numberOf(pole?.left ?? c(0))).toBeNaN();
    const premises = premisesOf(ofRoot, [of(raised)]);
    const own = { graph, sizes: {}, assumptions: [] };
    for (const [i] of premises.entries())
      expect(byAntiderivative(premises.toSpliced(i, 1), own, ofRoot, [of(raised)])).toBeNull();
    // √ of u itself has no derivative at 0, where none is asked for.
    expect(shown(ofRoot, [of(graph.unary('sqrt', u))])).not.toBeNull();
    const f = { name: 'f', kind: 'arbitrary', differentiable: true, range: reals } as const;
    for (const wrong of [
      graph.unary('abs', u),
      graph.binary('max', u, c(0)),
      graph.unary('floor', u),
      graph.mul(graph.binary('less', u, c(1)), c(1)),
      graph.apply(f, [u], [], []),
      graph.unary('exp', graph.unary('floor', graph.add(u, c(1)))),
    ])
      expect(shown(ofRoot, [of(wrong)])).toBeNull();
    const growingOnes = piece([c(0), null], over, [], [], [graph.unary('exp', graph.input(over))]);
    expect(shown(growing, [growingOnes])).toBeNull();
    expect(shown(one, [piece([null, null], line.along, [], [], [graph.input(line.along)])])).toBeNull();
  });

  it('asks for statements that are false where the antiderivative is another, or has no limit', () => {
    const term = (pieces: readonly Piece[], i: number, integral = growing): string => {
      const asked = integralTerms(graph, integral, pieces)?.terms[i];
      return asked === undefined
        ? ''
        : `${numberOf(asked.left, { t: 2, u: 3 })} ${asked.relation} ${numberOf(asked.right, { t: 2, u: 3 })}`;
    };
    // At t = 2 the integral is infinite.
    expect(term([tail], 2)).toBe('1 < 0');
    expect(term([line], 2, one)).toBe(`0 < ${Math.SQRT1_2}`);
    const bent = piece([null, null], symbol('u'), [exponential(c(1), 0, c(-1), c(0))]);
    // To the left e^(−u) grows: over the line what bends down is asked for.
    expect(term([bent], 2, one)).toBe('0 < 0');
    expect(term([piece([c(0), null], over, [exponential(c(1), 0, c(1), c(-1))])], 2)).toBe('-1 < 0');
    const back = piece([c(0), c(-1)], symbol('u', unit));
    expect(term([back, piece([c(-1), null], over)], 2)).toBe('0 <= -1');
    const wrong = piece([c(0), null], over, [exponential(c(1), 0, slope)]);
    const [, derivative] = integralTerms(graph, growing, [wrong])?.terms ?? [];
    expect(numberOf(derivative?.left ?? c(0), { t: 3, u: 0 })).toBe(2);
    expect(numberOf(derivative?.right ?? c(0), { t: 3, u: 0 })).toBe(1);
  });

  it('takes the density at the place, with the speed and the direction at which it moves', () => {
    const integrandAt = (integral: Node<'expect'>, pieces: readonly Piece[], i: number, u: number): number =>
      numberOf(integralTerms(graph, integral, pieces)?.terms[i]?.right ?? c(0), { u });
    const laplace = mean('laplace', (z) => z);
    const parts = [piece([null, c(1)], over), piece([c(1), c(3)], symbol('u', unit)), piece([c(3), null], over)];
    expect(integrandAt(laplace, parts, 1, 3)).toBeCloseTo(-2 * 0.5 * Math.exp(-2), 12);
    expect(integrandAt(laplace, parts, 3, 0.5)).toBeCloseTo(2 * 2 * 0.5 * Math.exp(-2), 12);
    expect(integrandAt(laplace, parts, 6, 2)).toBeCloseTo(5 * 0.5 * Math.exp(-5), 12);
    const whole = symbol('x', reals, { kind: 'lebesgue' });
    const plain = graph.expect(whole, graph.input(whole)) as Node<'expect'>;
    expect(integrandAt(plain, [line], 1, 4)).toBe(4);
  });

  it.each<[string, Node<'expect'>, readonly Piece[]]>([
    ['no pieces', growing, []],
    ['a support of which the end is missing', growing, [{ ...tail, to: c(7), along: symbol('u', unit) }]],
    ['a support of which the start is missing', growing, [{ ...tail, from: c(1) }]],
    ['more than the support', growing, [{ ...tail, from: null, along: symbol('u') }]],
    ['pieces with a gap', one, [piece([null, c(0)], over), piece([c(1), null], over)]],
    ['pieces that overlap', one, [piece([null, c(1)], over), piece([c(0), null], over)]],
    ['pieces twice', one, [line, line]],
    ['half of the line', one, [piece([c(0), null], over)]],
    ['more than from 0 to 1', mean('uniform', () => c(1)), [piece([c(0), null], over)]],
    ['what runs too far to know', growing, [{ ...tail, along: symbol('u', { ...positiveReals, low: fraction(1n) }) }]],
    ['what does not run far enough', growing, [{ ...tail, along: symbol('u', unit) }]],
    ['a line that is run along in half', one, [{ ...line, along: over }]],
    ['a hole in what runs along', one, [{ ...line, along: symbol('u', { ...reals, excluded: [fraction(0n)] }) }]],
    ['finitely many places', one, [{ ...line, along: symbol('u', { kind: 'finite', values: [fraction(0n)] }) }]],
    ['what is drawn itself', one, [{ ...line, along: drawn('normal') }]],
    ['several at once', one, [{ ...line, along: symbol('u', reals, undefined, [{ name: 'n', size: 2 }]) }]],
    ['what the integrand speaks of', mean('exponential', (z) => graph.mul(graph.input(over), z)), [tail]],
    ['a factor that moves', growing, [piece([c(0), null], over, [exponential(graph.input(over))])]],
    ['an exponent that moves', growing, [piece([c(0), null], over, [exponential(c(1), 0, graph.input(over))])]],
    ['an end that moves', one, [piece([null, graph.input(over)], over), piece([graph.input(over), null], over)]],
    ['a step that moves', one, [{ ...line, steps: [{ ...bell, shift: graph.input(line.along) }] }]],
    ['a power that is none', growing, [piece([c(0), null], over, [exponential(c(1), -1, c(-1))])]],
    ['a root', growing, [piece([c(0), null], over, [exponential(c(1), 0.5, c(-1))])]],
    ['Gumbel draws by half', mean('gumbel', () => c(1)), [piece([c(0), null], over)]],
  ])('does not follow from %s', (_, integral, pieces) => {
    expect(integralTerms(graph, integral, pieces)).toBeNull();
    expect(shown(integral, pieces)).toBeNull();
  });

  it('is not that of another integral', () => {
    const of = (variable: InputSymbol, body = graph.input(variable)): Node<'expect'> =>
      graph.expect(variable, body) as Node<'expect'>;
    const half = symbol('x', positiveReals, { kind: 'lebesgue' });
    const several = symbol('Z', reals, { kind: 'standard', family: 'normal' }, [{ name: 'n', size: 1 }]);
    const density = { name: 'p', kind: 'density', differentiable: false, range: positiveReals } as const;
    const outer = drawn('normal');
    for (const integral of [
      of(half),
      of(several, graph.sum(graph.input(several), ['n'])),
      of(symbol('x', reals, { kind: 'density', density })),
      of(drawn('normal'), graph.input(outer)),
      of(drawn('normal'), graph.input(symbol('v', reals, undefined, [{ name: 'n', size: 2 }]))),
    ])
      expect(integralTerms(graph, integral, [line])).toBeNull();
  });

  it('does not follow where something is assumed of what runs along', () => {
    const premises = premisesOf(growing, [tail]);
    const under = (left: Node) => ({
      graph,
      sizes: {},
      assumptions: [{ text: 'assumed', left, relation: '<', right: c(1) } satisfies Statement],
    });
    expect(byAntiderivative(premises, under(atT), growing, [tail])).not.toBeNull();
    expect(byAntiderivative(premises, under(graph.input(over)), growing, [tail])).toBeNull();
  });
});
