import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fraction } from '../../../src/number/fraction';
import { rational } from '../../../src/number/rational';
import { relations } from '../../../src/statement/relation';
import { decideRational } from '../../../src/statement/relation-check';
import type { Statement } from '../../../src/statement/statement';
import { reals } from '../../../src/tensor/domain';
import { evaluate } from '../../../src/tensor/evaluate';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { plan } from '../../../src/tensor/plan';
import type { InputSymbol } from '../../../src/tensor/symbol';
import { runs } from '../../thorough';
import { certificateOf, checked } from './argued';

const graph = new Graph();
const symbols = ['x', 'y', 'z'].map((name): InputSymbol => ({ name, axes: [], domain: reals }));
const f = { name: 'f', kind: 'arbitrary', differentiable: false, range: reals } as const;

const { expressions } = fc.letrec<{ expressions: Node }>((tie) => ({
  expressions: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...symbols).map((symbol) => graph.input(symbol)),
    fc.integer({ min: -2, max: 3 }).map((n) => graph.constant(fraction(BigInt(n)))),
    fc
      .tuple(fc.constantFrom('add', 'sub', 'mul', 'div', 'max', 'min'), tie('expressions'), tie('expressions'))
      .map(([operation, a, b]) => graph.map(operation as 'add', a, b)),
    fc
      .tuple(fc.constantFrom('neg', 'abs', 'sqrt'), tie('expressions'))
      .map(([operation, a]) => graph.map(operation as 'neg', a)),
    fc.tuple(tie('expressions'), fc.integer({ min: -2, max: 3 })).map(([a, n]) => graph.power(a, n)),
    fc
      .tuple(
        fc.constantFrom('less', 'lessEqual', 'equal'),
        fc.array(tie('expressions'), { minLength: 4, maxLength: 4 }),
      )
      .map(([operation, [a, b, c, d]]) =>
        graph.map('select', graph.map(operation as 'less', a as Node, b as Node), c as Node, d as Node),
      ),
    tie('expressions').map((a) => graph.apply(f, [a], [], [])),
  ),
}));

const statements = fc
  .tuple(expressions, fc.constantFrom(...relations), expressions)
  .map(([left, relation, right]): Statement => ({ text: 'a statement', left, relation, right }));

const numbers = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom(1n, 1n, 2n))
  .map(([n, d]) => fraction(BigInt(n), d));
const points = fc.tuple(numbers, numbers, numbers);

it('proves nothing that fails at a point where the assumptions hold', () => {
  let open = 0;
  fc.assert(
    fc.property(fc.array(statements, { minLength: 1, maxLength: 4 }), points, (all, point) => {
      const sides = all.flatMap(({ left, right }) => [left, right]);
      // f(a) = 1 - a.
      const elements = evaluate(plan(sides), rational, {
        input: (symbol) => [point[symbols.indexOf(symbol)] ?? fraction(0n)],
        apply: (_, [a = 'unknown']) => rational.sub(fraction(1n), a),
      });
      const truth = ({ left, relation, right }: Statement): string =>
        decideRational(relation, elements(left)[0] ?? 'unknown', elements(right)[0] ?? 'unknown');
      const assumptions = all.filter((statement) => truth(statement) === 'holds');
      for (const statement of all.filter((each) => truth(each) === 'fails')) {
        open++;
        const propositions = [{ graph, sizes: {}, statements: [statement], assumptions }];
        const certificate = certificateOf(propositions);
        expect(certificate && checked(propositions, certificate)).toBeNull();
      }
      // Where it proves, it says under what conditions there are values.
      for (const statement of all.filter((each) => truth(each) === 'undefined')) {
        const propositions = [{ graph, sizes: {}, statements: [statement], assumptions }];
        const certificate = certificateOf(propositions);
        const theorem = certificate && checked(propositions, certificate);
        if (theorem !== null && typeof theorem !== 'string') expect(theorem.conditions).not.toEqual([]);
      }
    }),
    { numRuns: runs(500) },
  );
  expect(open).toBeGreaterThan(50);
});
