import { showAxes } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { functionHypotheses } from '../function-hypotheses';
import { openConditions } from '../open-conditions';
import { Theorem } from '../theorem';
import { covers } from './covers';
import { single } from './single';

/** A theorem about all values of a variable, at one of them: an expression, where it has a value, which must lie within the domain. */
export function instance(theorem: Theorem, symbol: InputSymbol, value: Node): Theorem | null {
  const known = single(theorem);
  const isDeclared = value.kind === 'apply' && value.derivatives.length === 0 && value.symbol.range === symbol.domain;
  const isWithin = isDeclared || covers(symbol.domain, rootBounds(value));
  if (known === null || !isWithin || symbol.measure !== undefined || value.free.size > 0) return null;
  if (showAxes(symbol.axes) !== showAxes(value.axes)) return null;
  const { graph, sizes, assumptions, ...statement } = known;
  const [own, ...given] = [statement, ...assumptions].map(({ text, left, relation, right }) => ({
    text,
    left: substituteInput(graph, left, symbol, value),
    relation,
    right: substituteInput(graph, right, symbol, value),
  }));
  return Theorem.inferred(
    [theorem],
    [{ graph, sizes, statements: own === undefined ? [] : [own], assumptions: given }],
    {
      hypotheses: functionHypotheses([value]),
      conditions: openConditions(graph, [value]),
    },
  );
}
