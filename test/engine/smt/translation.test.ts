import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnown, realText } from '../../../src/engine/smt/term';
import { translate } from '../../../src/engine/smt/translate';
import { type Fraction, fraction } from '../../../src/number/fraction';
import { rational } from '../../../src/number/rational';
import { reals } from '../../../src/tensor/domain';
import { evaluate } from '../../../src/tensor/evaluate';
import { Graph } from '../../../src/tensor/graph';
import type { Node } from '../../../src/tensor/node';
import { plan } from '../../../src/tensor/plan';
import type { InputSymbol } from '../../../src/tensor/symbol';
import { compareFractions } from './compare-fractions';
import { termValue } from './term-value';

const symbols: readonly InputSymbol[] = ['x', 'y', 'z'].map((name) => ({ name, axes: [], domain: reals }));

/** A random expression over x, y, z, as a way to build it. */
const expressions = fc.letrec<{ node: (graph: Graph) => Node }>((tie) => {
  const unary = fc.constantFrom('neg' as const, 'abs' as const);
  const binary = fc.constantFrom(
    ...(['add', 'sub', 'mul', 'div', 'max', 'min', 'less', 'lessEqual', 'equal'] as const),
  );
  const leaf = fc.oneof(
    fc.constantFrom(...symbols).map((symbol) => (graph: Graph) => graph.input(symbol)),
    fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 3 })).map(
      ([n, d]) =>
        (graph: Graph) =>
          graph.constant(fraction(BigInt(n), BigInt(d))),
    ),
  );
  return {
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      leaf,
      fc.tuple(unary, tie('node')).map(
        ([operation, a]) =>
          (graph: Graph) =>
            graph.unary(operation, a(graph)),
      ),
      fc.tuple(binary, tie('node'), tie('node')).map(
        ([operation, a, b]) =>
          (graph: Graph) =>
            graph.binary(operation, a(graph), b(graph)),
      ),
      fc.tuple(tie('node'), tie('node'), tie('node'), tie('node')).map(
        ([a, b, c, d]) =>
          (graph: Graph) =>
            graph.map('select', graph.binary('less', a(graph), b(graph)), c(graph), d(graph)),
      ),
      fc.tuple(tie('node'), fc.integer({ min: -2, max: 3 })).map(
        ([a, n]) =>
          (graph: Graph) =>
            graph.power(a(graph), n),
      ),
    ),
  };
}).node;

const values = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 2 }))
  .map(([n, d]) => fraction(BigInt(n), BigInt(d)));

describe('an expression in SMT-LIB', () => {
  it('has the value, or the lack of one, that it has in exact arithmetic', () => {
    let defined = 0;
    let undefinedCount = 0;
    fc.assert(
      fc.property(expressions, fc.tuple(values, values, values), (build, point) => {
        const graph = new Graph();
        const root = build(graph);
        const expected = evaluate(plan([root]), rational, {
          input: (symbol) => [point[symbols.indexOf(symbol)] as Fraction],
        })(root)[0];
        const translation = translate([root]);
        if (translation === null || expected === 'unknown') return;
        const [term] = translation.elements(root);
        if (term === undefined || !isKnown(term)) throw new Error('untranslated');
        const constants = Object.fromEntries(
          [...translation.variables].map(([symbol, [name]]) => [name, point[symbols.indexOf(symbol)] as Fraction]),
        );
        const script = translation.script.text([]);
        const hasValue = termValue(script, constants, term.defined);
        expect(hasValue).toBe(expected !== 'undefined');
        if (expected === 'undefined' || expected === undefined) undefinedCount++;
        else {
          defined++;
          expect(compareFractions(termValue(script, constants, realText(term)), expected)).toBe(0);
        }
      }),
      { numRuns: 3000, seed: 11 },
    );
    expect(defined).toBeGreaterThan(1000);
    expect(undefinedCount).toBeGreaterThan(100);
  });
});
