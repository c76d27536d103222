import type { TemplateCase } from '../../engine/engine';
import { valuesAtRandom } from '../../kernel/by-residues';
import { withUnknownFunctions } from '../../kernel/every-size/opaquely';
import type { CompiledClaim } from '../../language/compile-claim';
import { alike } from '../../tensor/alike';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { type Numbers, numbered, smallest } from './local-sizes';

/**
 * Why a template is not the claim, if it is not: it is the same with other numbers of points, and without weights it has the
 * values that the claim has at these sizes.
 */
export function readingFault(template: TemplateCase, locals: readonly string[], seed: string): string | null {
  const names = Object.keys(template.least);
  const claim = smallest(template, locals);
  if (claim.withoutKinks !== undefined && claim.withoutKinks.size > 0)
    return 'derivatives that were taken off their kinks';
  // Each size is another number than 2 in one order at least, and no two are equal.
  const wider = (order: readonly string[]): Numbers => {
    const sizes: Record<string, number> = {};
    let next = names.length === 1 ? 3 : 2;
    for (const name of order) {
      sizes[name] = Math.max(template.least[name] ?? 1, next);
      next = (sizes[name] as number) + 1;
    }
    return sizes;
  };
  const orders = names.length === 1 ? [wider(names)] : [wider(names), wider([...names].reverse())];
  const others = orders.map((sizes) => ({ sizes, read: numbered(template, sizes, locals) }));
  if (!others.every(({ read }) => alike(allSides(claim), allSides(read))))
    return 'it is not the same formula for every size';
  // What is the same formula for every size need be compared at one choice of them, at which it has values.
  for (const { sizes, read } of others) {
    const agreement = agrees(template, read, sizes, seed);
    if (agreement !== 'unknown') return agreement === 'yes' ? null : 'it is read in another way where sizes are given';
  }
  return 'it has no values to compare where sizes are given';
}

const allSides = ({ statements, assumptions }: CompiledClaim): Node[] =>
  [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);

/** Whether the template has the values of the claim at given sizes, at one random point; unknown where there are none. */
function agrees(
  { indices, at }: TemplateCase,
  read: CompiledClaim,
  sizes: Numbers,
  seed: string,
): 'yes' | 'no' | 'unknown' {
  const chosen = Object.fromEntries(Object.entries(indices).map(([name, of]) => [name, sizes[of] as number]));
  const meant = at({ ...sizes, ...chosen });
  const roots = withNumbers(read.graph, allSides(read), sizes).map((root) => atIndices(read.graph, root, chosen));
  const values = valuesAtRandom(read.graph, withUnknownFunctions(read.graph, roots), seed);
  const taken = new Set(read.assumptions.map(({ text }) => text));
  const asked = { ...meant, assumptions: meant.assumptions.filter(({ text }) => taken.has(text)) };
  const sides = atIndexValues(meant.graph, allSides(asked), chosen);
  const known = valuesAtRandom(meant.graph, withUnknownFunctions(meant.graph, sides), seed);
  if (values === null && known === null) return 'unknown';
  return values?.join() === known?.join() ? 'yes' : 'no';
}

/** Numbers in place of the sizes that stand for any, and of positions. */
const withNumbers = (graph: Graph, roots: readonly Node[], sizes: Numbers): Node[] =>
  rewrite(graph, roots, (node) => {
    if (node.kind !== 'input') return null;
    if (node.symbol.isPosition === true) return graph.table(node.axes, (i) => i + 1);
    const size = node.symbol.sizeOf === undefined ? undefined : sizes[node.symbol.sizeOf];
    return size === undefined ? null : graph.constant(size);
  });

/** Numbers in place of the variables that are indices. */
const atIndexValues = (graph: Graph, roots: readonly Node[], indices: Numbers): Node[] =>
  rewrite(graph, roots, (node) => {
    const value = node.kind === 'input' ? indices[node.symbol.name] : undefined;
    return value === undefined || node.axes.length > 0 ? null : graph.constant(value);
  });

/** The element at these indices of the axes that have their names. */
const atIndices = (graph: Graph, root: Node, indices: Numbers): Node =>
  root.axes
    .filter(({ name }) => indices[name] !== undefined)
    .reduce(
      (node, { name }) => graph.move(node, { move: 'at', axis: name, index: (indices[name] as number) - 1 }),
      root,
    );
