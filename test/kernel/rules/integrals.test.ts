import { describe, expect, it } from 'vitest';
import { changeOfVariables } from '../../../src/kernel/rules/change-of-variables';
import { instance } from '../../../src/kernel/rules/instance';
import { integrated } from '../../../src/kernel/rules/integrated';
import { isSame } from '../../../src/kernel/rules/same-statement';
import type { Theorem } from '../../../src/kernel/theorem';
import { trusting } from '../../../src/kernel/trusting';
import { fraction } from '../../../src/number/fraction';
import type { Statement } from '../../../src/statement/statement';
import { type Domain, positiveReals, reals } from '../../../src/tensor/domain';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import type { FunctionSymbol, InputSymbol, Measure } from '../../../src/tensor/symbol';

const graph = new Graph();
const variable = (
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
const [x, y, m] = [variable('x'), variable('y'), variable('m')];
const [atX, atY, atM] = [x, y, m].map((symbol) => graph.input(symbol)) as [Node, Node, Node];
const statement = (left: Node, relation: Statement['relation'], right: Node): Statement => ({
  text: 'stated',
  left,
  relation,
  right,
});
const stating = (own: Statement, under: readonly Statement[] = []): Theorem =>
  trusting('a control', [{ graph, sizes: {}, statements: [own], assumptions: under }]);
const square = graph.power(atX, 2);
const lebesgue = variable('z', reals, { kind: 'lebesgue' });
const normal = variable('n', reals, { kind: 'standard', family: 'normal' });
const unit: Domain = { ...reals, low: fraction(0n), lowOpen: false, high: fraction(1n), highOpen: false };
const density: FunctionSymbol = { name: 'p', kind: 'density', differentiable: false, range: positiveReals };

describe('the integral of a theorem about every point', () => {
  it('has its relation, and supposes that the integrals exist', () => {
    const shown = integrated(stating(statement(square, '>=', atM)), x, normal);
    const [own] = shown?.propositions[0]?.statements ?? [];
    expect(own).toMatchObject({ left: graph.expect(normal, graph.power(graph.input(normal), 2)), relation: '>=' });
    expect(own?.right).toBe(graph.expect(normal, atM));
    expect(shown).toMatchObject({ oracles: ['a control'], hypotheses: ['every expectation and integral exists'] });
  });

  it('is that over draws which may lie where the theorem speaks of', () => {
    const at = (domain: Domain, measure: Measure) => {
      const point = variable('u', domain);
      const own = graph.input(point);
      return integrated(stating(statement(own, '<=', graph.power(own, 2))), point, variable('v', reals, measure));
    };
    const law = (family: 'uniform' | 'exponential' | 'laplace'): Measure => ({ kind: 'standard', family });
    expect(at(positiveReals, law('exponential'))).not.toBeNull();
    expect(at(unit, law('uniform'))).not.toBeNull();
    expect(at(positiveReals, law('uniform'))).not.toBeNull();
    expect(at({ ...unit, lowOpen: true, highOpen: true }, law('uniform'))).not.toBeNull();
    expect(at(unit, law('exponential'))).toBeNull();
    expect(at({ ...unit, lowOpen: true, highOpen: true }, law('exponential'))).toBeNull();
    expect(at(positiveReals, law('laplace'))).toBeNull();
    expect(at(positiveReals, { kind: 'lebesgue' })).toBeNull();
    expect(at({ ...reals, excluded: [fraction(0n)] }, { kind: 'lebesgue' })).toBeNull();
    expect(at({ ...reals, excluded: [fraction(2n)] }, law('uniform'))).toBeNull();
    expect(at({ kind: 'finite', values: [fraction(0n), fraction(1n)] }, law('uniform'))).toBeNull();
    expect(at({ kind: 'simplex' }, law('uniform'))).toBeNull();
  });

  it.each<[string, Theorem, InputSymbol, InputSymbol]>([
    ['of what differs at every point', stating(statement(square, '!=', atM)), x, normal],
    [
      'where something is assumed of the point',
      stating(statement(square, '>', atM), [statement(atX, '>', atM)]),
      x,
      normal,
    ],
    [
      'of a point of another space',
      stating(statement(square, '>=', atM)),
      x,
      variable('n', reals, { kind: 'lebesgue' }, [{ name: 'n', size: 2 }]),
    ],
    ['over a variable that occurs', stating(statement(graph.mul(square, graph.input(normal)), '>=', atM)), x, normal],
    [
      'over a variable that is bound inside',
      stating(statement(graph.add(square, graph.expect(normal, graph.input(normal))), '>=', atM)),
      x,
      normal,
    ],
    ['at a draw', stating(statement(graph.input(normal), '>=', atM)), normal, lebesgue],
    ['beside other draws', stating(statement(graph.mul(square, graph.input(lebesgue)), '>=', atM)), x, normal],
    ['of what holds under conditions', stating(statement(square, '>=', atM)).where(['x != 0']), x, normal],
  ])('is none %s', (_, theorem, at, over) => {
    expect(integrated(theorem, at, over)).toBeNull();
  });

  it('is none of two statements at once', () => {
    const both = trusting('a control', [
      { graph, sizes: {}, statements: [statement(atX, '==', atX), statement(square, '>=', atM)], assumptions: [] },
    ]);
    expect(integrated(both, x, normal)).toBeNull();
  });
});

describe('a theorem about all values, at one', () => {
  const p = variable('p', positiveReals);
  const atP = graph.input(p);
  const theorem = stating(statement(graph.unary('log', atP), '<=', graph.sub(atP, graph.constant(1))));
  const f: FunctionSymbol = { name: 'f', kind: 'arbitrary', differentiable: false, range: positiveReals };

  it('has the value in its place, also in what is assumed', () => {
    const own = stating(statement(atP, '<', atM), [statement(atP, '<', atY)]);
    const shown = instance(own, p, graph.constant(2));
    const [proposition] = shown?.propositions ?? [];
    expect(proposition?.statements[0]?.left).toBe(graph.constant(2));
    expect(proposition?.assumptions[0]).toMatchObject({ left: graph.constant(2), right: atY });
  });

  it('may be at a value of a function, or at an expression whose bounds lie within the domain', () => {
    expect(instance(theorem, p, graph.apply(f, [atX], [], []))).not.toBeNull();
    expect(instance(theorem, p, graph.add(square, graph.constant(1)))).not.toBeNull();
    expect(instance(theorem, p, graph.unary('exp', atX))).not.toBeNull();
    expect(instance(theorem, p, square)).toBeNull();
    expect(instance(theorem, p, atX)).toBeNull();
    expect(instance(theorem, p, graph.constant(0))).toBeNull();
    expect(instance(theorem, p, graph.constant(-1))).toBeNull();
  });

  it('is not at a derivative, a draw, a tensor, or in place of a draw', () => {
    expect(
      instance(theorem, p, graph.apply({ ...f, differentiable: true }, [atX], [], [], [{ argument: 0, axes: [] }])),
    ).toBeNull();
    expect(instance(theorem, p, graph.unary('exp', graph.input(normal)))).toBeNull();
    expect(
      instance(theorem, p, graph.input(variable('v', positiveReals, undefined, [{ name: 'n', size: 2 }]))),
    ).toBeNull();
    expect(instance(stating(statement(graph.input(normal), '<', atM)), normal, atX)).toBeNull();
  });

  it('holds where the value is one, and supposes that its integrals exist', () => {
    const quotient = graph.add(graph.power(graph.div(graph.constant(1), atX), 2), graph.constant(1));
    expect(instance(theorem, p, quotient)?.conditions).toEqual(['x != 0']);
    const mean = graph.expect(normal, graph.unary('exp', graph.input(normal)));
    expect(instance(theorem, p, mean)?.hypotheses).toEqual(['every expectation and integral exists']);
  });
});

describe('a change of variables', () => {
  const f: FunctionSymbol = { name: 'f', kind: 'bijection', differentiable: true, range: reals };
  const at = { graph, sizes: {}, assumptions: [] };
  const integralOver = (over: InputSymbol): Node<'expect'> =>
    graph.expect(
      over,
      graph.power(
        graph.sum(
          graph.input(over),
          over.axes.map(({ name }) => name),
        ),
        2,
      ),
    ) as Node<'expect'>;

  it('takes the image for the point, times the absolute value of the determinant', () => {
    const shown = changeOfVariables(at, integralOver(lebesgue), f);
    const z = graph.input(lebesgue);
    const slope = graph.apply(f, [z], [], [], [{ argument: 0, axes: [] }]);
    const body = graph.mul(graph.power(graph.apply(f, [z], [], []), 2), graph.unary('abs', slope));
    expect(shown?.propositions[0]?.statements[0]?.right).toBe(graph.expect(lebesgue, body));
    expect(shown).toMatchObject({ oracles: [], conditions: [], errorBound: null });
    expect(shown?.hypotheses).toContain('f is continuously differentiable, with its inverse');
    const vector = variable('v', reals, { kind: 'lebesgue' }, [{ name: 'n', size: 2 }]);
    expect(changeOfVariables(at, integralOver(vector), f)?.propositions[0]?.statements[0]?.right).toMatchObject({
      kind: 'expect',
    });
  });

  it.each<[string, InputSymbol, FunctionSymbol]>([
    ['for an expectation', normal, f],
    ['under a density', variable('d', reals, { kind: 'density', density }), f],
    ['over part of the space', variable('d', positiveReals, { kind: 'lebesgue' }), f],
    ['over part of the space, from below', variable('d', { ...unit, low: null }, { kind: 'lebesgue' }), f],
    [
      'over matrices',
      variable('d', reals, { kind: 'lebesgue' }, [
        { name: 'n', size: 2 },
        { name: 'k', size: 2 },
      ]),
      f,
    ],
    ['by any function', lebesgue, { ...f, kind: 'elementwise' }],
    ['by what is not differentiable', lebesgue, { ...f, differentiable: false }],
    ['by an inverse', lebesgue, { ...f, inverseOf: f }],
  ])('is none %s', (_, over, map) => {
    expect(changeOfVariables(at, integralOver(over), map)).toBeNull();
  });

  it('holds where the integrand has a value', () => {
    const z = graph.input(lebesgue);
    const integral = graph.expect(lebesgue, graph.div(graph.constant(1), graph.sub(z, atM))) as Node<'expect'>;
    expect(changeOfVariables(at, integral, f)?.conditions).not.toEqual([]);
    const inner = graph.expect(lebesgue, graph.mul(z, graph.input(normal))) as Node<'expect'>;
    expect(changeOfVariables(at, inner, f)).toBeNull();
  });
});

describe('expressions that are the same but for the names of bound variables', () => {
  const other = { ...lebesgue, name: 'w' };
  const over = (symbol: InputSymbol, body: (at: Node) => Node): Node => graph.expect(symbol, body(graph.input(symbol)));
  const p = (at: Node): Node => graph.apply(density, [at], [], []);

  it('are integrals over one space with one integrand', () => {
    expect(isSame(graph, over(lebesgue, p), over(other, p))).toBe(true);
    expect(isSame(graph, graph.add(over(lebesgue, p), atX), graph.add(over(other, p), atX))).toBe(true);
    const drawn = variable('d', reals, { kind: 'density', density });
    const [under, against] = [over(drawn, (at) => at), over(lebesgue, (at) => graph.mul(p(at), at))];
    expect(isSame(graph, under, against)).toBe(true);
    const nested = (a: InputSymbol, b: InputSymbol) => over(a, (s) => over(b, (t) => graph.sub(s, graph.mul(t, t))));
    expect(isSame(graph, nested(lebesgue, other), nested({ ...lebesgue }, { ...other }))).toBe(true);
  });

  it.each<[string, Node, Node]>([
    ['another integrand', over(lebesgue, p), over(other, (at) => graph.power(p(at), 2))],
    ['another operation', graph.add(over(lebesgue, p), atX), graph.sub(over(other, p), atX)],
    ['another term', graph.add(over(lebesgue, p), atX), graph.add(over(other, p), atY)],
    ['another measure', over(lebesgue, p), over(normal, p)],
    ['another domain', over(lebesgue, p), over({ ...other, domain: positiveReals }, p)],
    ['another space', over(lebesgue, () => atX), over({ ...other, axes: [{ name: 'n', size: 2 }] }, () => atX)],
    ['other variables', atX, atY],
    [
      'the order of integration',
      over(lebesgue, (s) => over(other, (t) => graph.sub(s, t))),
      over(lebesgue, (s) => over(other, (t) => graph.sub(t, s))),
    ],
    [
      'a variable of another integral',
      over(lebesgue, (s) => over(other, (t) => graph.sub(s, t))),
      over(lebesgue, () => over(other, (t) => graph.sub(t, t))),
    ],
    [
      'a variable that would be caught',
      over(lebesgue, (s) => over(other, (t) => graph.mul(s, t))),
      over(lebesgue, (s) => over(lebesgue, (t) => graph.mul(s, t))),
    ],
  ])('are not those with %s', (_, a, b) => {
    expect(isSame(graph, a, b)).toBe(false);
    expect(isSame(graph, b, a)).toBe(false);
  });
});
