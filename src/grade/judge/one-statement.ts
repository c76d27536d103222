import type { Problem } from '../../engine/engine';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';

/** What the engines are asked about one statement on an answer. */
export const oneStatement = (
  graph: Graph,
  statement: Statement,
  assumptions: readonly Statement[] = [],
  sizes: Problem['cases'][number]['sizes'] = {},
): Problem => ({ cases: [{ sizes, compiled: () => ({ graph, statements: [statement], assumptions }) }] });
