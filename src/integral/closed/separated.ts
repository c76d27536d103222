import { sumOf } from '../../tensor/derivative/tangent';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { asNumber } from './as-number';
import { seemsZero } from './pieces-of';
import { readSum } from './read-sum';
import { type Product, sumsIn } from './sums';

/**
 * An integral over a number as a sum of integrals of what has to do with its variable, each times a coefficient; null where it is
 * one already.
 */
export function separated(graph: Graph, { variable, args }: Node<'expect'>): Node | null {
  if (variable.axes.length > 0) return null;
  const at: InputSymbol = { name: 'a value of what is integrated over', axes: [], domain: reals };
  const u = graph.input(at);
  const sums = sumsIn(graph, seemsZero(graph));
  const number = asNumber(graph, substituteInput(graph, args[0], variable, u), u);
  const sum = number && readSum(graph, sums, number, u, () => null);
  const isApart = sum?.length === 1 && sum[0]?.coefficient === sums.tidy.one;
  if (sum === null || isApart) return null;
  const isProbability = variable.measure?.kind !== 'lebesgue';
  const terms = sum.map((each) => {
    const body = written(each);
    const own = substituteInput(graph, body, at, graph.input(variable));
    const isNumber = isProbability && each.powers.size + each.exponent.length === 0;
    return isNumber ? each.coefficient : sums.tidy.mul(each.coefficient, graph.expect(variable, own));
  });
  return sumOf(graph, terms) ?? graph.constant(0);

  function written({ powers, exponent }: Omit<Product, 'coefficient'>): Node {
    const factors = [...powers].map(([node, n]) => graph.power(node, n));
    if (exponent.length > 0) {
      const parts = exponent.map((each) => sums.tidy.mul(each.coefficient, written(each)));
      factors.push(graph.unary('exp', sumOf(graph, parts) ?? graph.constant(0)));
    }
    return factors.reduce((a, b) => sums.tidy.mul(a, b), graph.constant(1));
  }
}
