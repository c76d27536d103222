import { decideAtOnce } from '../../decide/portfolio';
import { openObligations } from '../../definedness/open-obligations';
import type { EngineContext } from '../../engine/engine';
import { ExpressionError } from '../../language/expression-error';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { InputSymbol } from '../../tensor/symbol';
import type { Drawn, DrawSpace } from '../question/draw-space';
import type { NumericKey } from '../question/numeric-key';
import type { OpenQuestion } from '../question/open-question';
import { amongDraws, type TriedDraws } from './tried-draws';

/**
 * Works out the reference for numbers that are drawn. Throws ExpressionError, which names such a draw, where it has no value or
 * what it is worked out from lies outside of its declared domain.
 */
export function requireReference(key: NumericKey, tried: TriedDraws): void {
  key.prepare(tried.draws);
  const failing: { readonly drawn: Drawn; readonly error: ExpressionError }[] = [];
  for (const drawn of tried.draws) {
    try {
      key.reference(drawn);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      failing.push({ drawn, error });
    }
  }
  const [first] = failing;
  if (first === undefined) return;
  const { code, reason, next, path, start, end } = first.error;
  if (first.drawn.size === 0) throw first.error;
  const alike = failing.filter(({ error }) => error.code === code && error.path.join() === path.join());
  const where = amongDraws(first.drawn, alike.length, tried);
  const what = code === 'undefined-reference' ? 'the reference has no value' : reason;
  throw new ExpressionError(code, `${what} for ${where}`, next, path, start, end);
}

/** Whether it is proved that nodes have values, and variables values inside their domains, whatever is drawn. */
export function isProvedForAll(
  { graph, values }: OpenQuestion,
  roots: readonly Node[],
  { conditions }: DrawSpace,
  context: EngineContext,
): boolean {
  const valued = [...values];
  if (openObligations(graph, [...roots, ...valued.map(([, node]) => node)], conditions).open.length > 0) return false;
  return valued.every(([symbol, node]) => {
    const asked = memberships(graph, symbol, node);
    return asked?.every((statement) => isProved(graph, statement, conditions, context)) === true;
  });
}

/** What it means that a value lies in a domain, as relations; null where relations cannot say it. */
function memberships(graph: Graph, { name, domain }: InputSymbol, node: Node): readonly Statement[] | null {
  if (domain.kind !== 'interval') return null;
  const { low, high, lowOpen, highOpen, excluded } = domain;
  const bound = (value: NonNullable<typeof low>, relation: Statement['relation']): Statement => ({
    text: `${name} ${relation}`,
    left: node,
    relation,
    right: graph.constant(value),
  });
  return [
    ...(low === null ? [] : [bound(low, lowOpen ? '>' : '>=')]),
    ...(high === null ? [] : [bound(high, highOpen ? '<' : '<=')]),
    ...excluded.map((hole) => bound(hole, '!=')),
  ];
}

function isProved(
  graph: Graph,
  statement: Statement,
  assumptions: readonly Statement[],
  context: EngineContext,
): boolean {
  const compiled = () => ({ graph, statements: [statement], assumptions });
  return decideAtOnce({ cases: [{ sizes: {}, compiled }] }, context).verdict === 'proved';
}
