import { isAxiomatised } from '../../operation/axiomatised';
import { isContinuous as isContinuousOperation } from '../../operation/smoothness';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';

/**
 * Whether everything in `roots` changes continuously when a density p becomes (1 − δ)p + δφ with a positive
 * bounded φ and δ → 0: then a strict violation at densities with zeros is one at positive densities
 * too. Inside integrals only sums, products, |·|, max, min, roots and powers of densities qualify, outside
 * every operation but comparisons.
 */
export function isContinuousInDensities(roots: readonly Node[]): boolean {
  const dependent = new Set<number>();
  for (const node of reachable(roots)) {
    const density = node.kind === 'apply' && node.symbol.kind === 'density';
    if (density && (node.derivatives.length > 0 || node.args.some((arg) => dependent.has(arg.id)))) return false;
    const moved = node.args.map((arg) => dependent.has(arg.id));
    const averaged = node.kind === 'expect' && node.variable.measure?.kind === 'density';
    if (!density && !averaged && !moved.includes(true)) continue;
    dependent.add(node.id);
    if (!density && !isContinuous(node, moved, node.free.size > 0)) return false;
  }
  return true;
}

function isContinuous(node: Node, moved: readonly boolean[], integrated: boolean): boolean {
  if (node.kind === 'apply') return false;
  if (node.kind === 'power') return node.exponent > 0 || !integrated;
  if (node.kind === 'matrix') return !integrated;
  if (node.kind !== 'map') return true;
  const { operation } = node;
  if (operation === 'select') return moved[0] !== true;
  if (operation === 'div') return !integrated || moved[1] !== true;
  const isAlgebraic = !isAxiomatised(operation) || operation === 'sqrt';
  return isContinuousOperation(operation) && (isAlgebraic || !integrated);
}
