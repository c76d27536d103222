import type { CodeContext } from '../../src/language/code';
import type { Graph } from '../../src/tensor/graph';

/** What code may ask that stands in no claim: it draws nothing, and names no sizes. */
export const outsideOfClaims = (
  graph: Graph,
  own: Partial<Pick<CodeContext, 'name' | 'term' | 'note'>> = {},
): CodeContext => ({
  graph,
  name: 'code',
  spanNamed: () => undefined,
  term: () => graph.constant(0),
  draw: () => {
    throw new Error('nothing is drawn');
  },
  note: () => {},
  called: () => {},
  ...own,
});
