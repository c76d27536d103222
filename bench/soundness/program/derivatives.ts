import type { Plantation } from './planted-bug';

export const derivatives: Plantation = {
  part: 'derivatives',
  tests: ['test/tensor/derivative', 'test/soundness/derivative', 'test/tensor/expectation', 'test/tensor/matrix'],
  bugs: {
    'tensor/derivative/map-tangent.ts': [
      {
        name: 'the product rule without its second part',
        find: 'sumOf(graph, [along(b, da), along(a, db)])',
        replace: 'sumOf(graph, [along(b, da)])',
      },
      {
        name: 'the quotient rule with a plus',
        find: '[da && div(da, b), negative(db && div(mul(node, db), b))]',
        replace: '[da && div(da, b), db && div(mul(node, db), b)]',
      },
      { name: 'a difference is a sum', find: '[wide(da), negative(wide(db))]', replace: '[wide(da), wide(db)]' },
      { name: 'log has the derivative x', find: 'return da && div(da, a);', replace: 'return da && mul(da, a);' },
      { name: 'a root without its half', find: 'div(da, mul(graph.constant(2), node)),', replace: 'div(da, node),' },
      {
        name: 'sin has the derivative -cos',
        find: "return along(graph.unary('cos', a), da);",
        replace: "return along(neg(graph.unary('cos', a)), da);",
      },
      {
        name: 'cos has the derivative sin',
        find: "return along(neg(graph.unary('sin', a)), da);",
        replace: "return along(graph.unary('sin', a), da);",
      },
      {
        name: 'erf without its factor 2',
        find: 'div(mul(graph.constant(2), graph.unary',
        replace: 'div(mul(graph.constant(1), graph.unary',
      },
      { name: '|x| has the derivative 1', find: 'along(div(a, node), da))', replace: 'da)' },
      {
        name: 'comparisons have the derivative 0 where they jump',
        find: 'return d && mul(sub(div(gap, gap), graph.constant(1)), d);',
        replace: 'return d && mul(sub(gap, gap), d);',
      },
      {
        name: 'a choice by the wrong branch',
        find: "graph.map('select', a, trueCase, falseCase)",
        replace: "graph.map('select', a, falseCase, trueCase)",
      },
      { name: 'max has the derivative of min', find: "operation === 'max' ? sign : neg(sign)", replace: 'sign' },
      {
        name: 'kinks are no matter',
        find: 'elsewhere && side !== 0 && tie.free.size === 0 ?',
        replace: 'elsewhere && side !== 0 && tie.free.size < 0 ?',
      },
    ],
    'tensor/derivative/apply-tangent.ts': [
      {
        name: 'the chain rule without the inner derivative',
        find: 'graph.sum(graph.mul(partial, moved), names)',
        replace: 'graph.sum(partial, names)',
      },
      {
        name: 'the derivative of an inverse is that of the map',
        find: 'graph.div(da, graph.apply(forward',
        replace: 'graph.mul(da, graph.apply(forward',
      },
    ],
    'tensor/derivative/matrix-tangent.ts': [
      {
        name: 'the derivative of an inverse without its sign',
        find: 'return graph.neg(graph.sum(',
        replace: 'return graph.neg(graph.neg(graph.sum(',
      },
      {
        name: 'the derivative of det with the adjugate transposed',
        find: '{ [atRow]: rows, [atColumn]: columns }',
        replace: '{ [atRow]: columns, [atColumn]: rows }',
      },
    ],
    'tensor/derivative/breaks.ts': [
      {
        name: 'comparisons do not jump',
        find: "if (isComparison(node)) return { at: graph.binary('equal', a, b), kind: 'jump' };",
        replace: '',
      },
      { name: '|x| has no kink', find: "return atZero('bend');", replace: 'return null;' },
      { name: 'a root has no kink', find: "return atZero('root');", replace: 'return null;' },
      { name: 'max has no kink', find: 'return a === b ? null : { at', replace: 'return a !== null ? null : { at' },
      {
        name: 'quotients do not break',
        find: "node.operation === 'div') return depends(b) && !isNonzero(boundsOf(b));",
        replace: "node.operation === 'div') return false;",
      },
      {
        name: 'logarithms do not break',
        find: 'return depends(a) && !isPositive(boundsOf(a));',
        replace: 'return false;',
      },
    ],
    'tensor/derivative/exchange.ts': [
      {
        name: 'a border of the wrong sign',
        find: 'graph.sub(side(0), side(1))',
        replace: 'graph.sub(side(1), side(0))',
      },
      {
        name: 'borders do not move',
        find: 'const term = graph.mul(widen(graph, oriented, body), moved);',
        replace: 'const term = widen(graph, oriented, body);',
      },
      {
        name: 'a border at the wrong place',
        find: 'roots.push(graph.div(graph.neg(affine.rest), affine.slope));',
        replace: 'roots.push(graph.div(affine.rest, affine.slope));',
      },
      {
        name: 'the normal density without its root',
        find: "graph.unary('sqrt', graph.mul(two, graph.named('pi')))",
        replace: "graph.unary('sqrt', graph.named('pi'))",
      },
      {
        name: 'the Laplace density without its half',
        find: "graph.div(graph.unary('exp', graph.neg(graph.unary('abs', at))), two)",
        replace: "graph.unary('exp', graph.neg(graph.unary('abs', at)))",
      },
      {
        name: 'the orientation of a border is lost',
        find: "graph.mul(graph.div(slope, graph.unary('abs', slope)), graph.mul(jump, density))",
        replace: 'graph.mul(jump, density)',
      },
      { name: 'meeting borders are no matter', find: 'indeterminate(graph, rest), rest)', replace: 'rest, rest)' },
      {
        name: 'every function is continuous',
        find: "if (node.kind === 'apply') return node.symbol.differentiable;",
        replace: "if (node.kind === 'apply') return true;",
      },
      {
        name: 'turned gaps are not turned',
        find: 'isTurned ? [above, below] : [below, above]',
        replace: '[below, above]',
      },
    ],
    'tensor/derivative.ts': [
      {
        name: 'one side is enough',
        find: 'slope === other ? null : graph.binary',
        replace: 'slope !== null ? null : graph.binary',
      },
      {
        name: 'a jump is continuous',
        find: 'limit === node ? null : graph.binary',
        replace: 'limit !== null ? null : graph.binary',
      },
    ],
  },
};
