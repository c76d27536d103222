import type { ScalarOperation } from '../../number/scalar-operation';
import { isAxiomatised } from '../../operation/axiomatised';
import type { Operation, ScalarFunction } from '../../operation/operation';
import { operations } from '../../operation/table';
import { reals } from '../../tensor/domain';
import { isAny } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { FunctionSymbol } from '../../tensor/symbol';
import { dependsOnSizes } from './depends-on-sizes';
import type { Functions } from './weighted';

/** By which arguments values of an operation have to do with one another. */
export function relatedBy(operation: ScalarOperation): 'field' | ScalarFunction['related'] {
  const { theory }: Operation = operations[operation];
  if (theory === 'field') return 'field';
  return isAxiomatised(operation) ? operations[operation].related : 'none';
}

export const isUnknown = ({ operation }: Node<'map'>, functions: Functions): boolean => {
  const related = relatedBy(operation);
  return related !== 'field' && (functions === 'unknown' || related === 'none');
};

/**
 * What puts unknown functions in place of those of what depends on weights, and of determinants and inverses of matrices of
 * any size; null for what stays. An unknown function of the same arguments stands for the same operation: of the square for
 * |x|, by which the larger and the smaller of two are (a + b ± |a − b|)/2; a choice by c is c·a + (1 − c)·b.
 */
export function opaquely(graph: Graph, functions: Functions): (node: Node, args: readonly Node[]) => Node | null {
  const named = unknownSymbols();
  const depends = dependsOnSizes();
  return (node, args) => {
    if (node.kind === 'matrix') {
      const matrix = node.args[0];
      const square = [node.rows, node.columns];
      const own = matrix.axes.filter(({ name }) => square.includes(name));
      if (!own.some(isAny)) return null;
      const batch = matrix.axes.filter(({ name }) => !square.includes(name)).map(({ name }) => name);
      const output = node.operation === 'det' ? [] : own;
      const applied = graph.apply(named(node.operation, 'arbitrary'), args, batch, output);
      return graph.orderedLike(applied, node);
    }
    return node.kind === 'map' && isUnknown(node, functions) && node.args.some(depends)
      ? asUnknown(graph, named, node, args)
      : null;
  };
}

type Named = (name: string, kind: FunctionSymbol['kind']) => FunctionSymbol;

function asUnknown(graph: Graph, named: Named, node: Node<'map'>, args: readonly Node[]): Node {
  const size = (x: Node): Node => unknownOf(graph, named('abs', 'arbitrary'), x, [graph.power(x, 2)]);
  const [a, b] = args as readonly [Node, Node];
  switch (node.operation) {
    case 'abs':
      return size(a);
    case 'max':
    case 'min': {
      const gap = size(graph.sub(a, b));
      const operation = node.operation === 'max' ? 'add' : 'sub';
      return graph.div(graph.binary(operation, graph.add(a, b), gap), graph.constant(2));
    }
    case 'select': {
      const [condition, chosen, otherwise] = args as readonly [Node, Node, Node];
      const rest = graph.mul(graph.sub(graph.constant(1), condition), otherwise);
      return graph.orderedLike(graph.add(graph.mul(condition, chosen), rest), node);
    }
    default:
      return unknownOf(graph, named(node.operation, 'arbitrary'), node, args);
  }
}

/** An unknown function in place of an operation, element by element. */
function unknownOf(graph: Graph, symbol: FunctionSymbol, node: Node, args: readonly Node[]): Node {
  const names = [...new Set(args.flatMap(({ axes }) => axes.map(({ name }) => name)))];
  return graph.orderedLike(graph.apply(symbol, args, names, []), node);
}

/** Unknown functions in place of all operations but those of fields. */
export function withUnknownFunctions(graph: Graph, roots: readonly Node[]): Node[] {
  const named = unknownSymbols();
  return rewrite(graph, roots, (node, now) =>
    node.kind === 'map' && isUnknown(node, 'unknown') ? asUnknown(graph, named, node, node.args.map(now)) : null,
  );
}

function unknownSymbols(): Named {
  const symbols = new Map<string, FunctionSymbol>();
  return (name, kind) => {
    const symbol = symbols.get(name) ?? { name: `any ${name}`, kind, differentiable: false, range: reals };
    symbols.set(name, symbol);
    return symbol;
  };
}
