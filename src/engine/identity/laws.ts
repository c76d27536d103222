import type { ScalarOperation } from '../../number/scalar-operation';
import { isAxiomatised } from '../../operation/axiomatised';
import type { ScalarFunction } from '../../operation/operation';
import { operations } from '../../operation/table';
import type { Node } from '../../tensor/node';
import { noiseFamilies } from '../../tensor/noise/table';
import { reachable } from '../../tensor/rewrite';

const ofOperation: Readonly<Record<string, string>> = {
  log: 'log |ab| = log |a| + log |b|, log e^x = x',
  exp: 'e^(x + y) = e^x e^y',
  sqrt: '(√x)² = x',
  abs: '|ab| = |a||b|, |a|² = a²',
  max: 'max(a, b) = (a + b + |a − b|)/2',
  min: 'min(a, b) = (a + b − |a − b|)/2',
  sin: 'the addition theorems of sin and cos',
  cos: 'the addition theorems of sin and cos',
  select: 'a case distinction is one of its cases',
};

/** Of a function without laws of its own it is used whether it is odd or even. */
const ofParity: { readonly [P in ScalarFunction['parity']]: ((name: string) => string) | null } = {
  odd: (name) => `${name}(−x) = −${name}(x)`,
  even: (name) => `${name}(−x) = ${name}(x)`,
  none: null,
};

function lawOf(operation: ScalarOperation): string | undefined {
  const own = ofOperation[operation];
  if (own !== undefined || !isAxiomatised(operation)) return own;
  const { parity }: ScalarFunction = operations[operation];
  return ofParity[parity]?.(operation);
}

/** The laws beyond field arithmetic that a proof about these nodes may use. */
export function lawsUsed(roots: readonly Node[]): string[] {
  const laws = new Set<string>();
  for (const node of reachable(roots)) {
    const law = node.kind === 'map' ? lawOf(node.operation) : undefined;
    if (law !== undefined) laws.add(law);
    if (node.kind === 'apply' && node.symbol.kind === 'bijection') laws.add('f⁻¹(f(x)) = x = f(f⁻¹(x))');
    if (node.kind === 'apply' && node.derivatives.length > 1) laws.add('partial derivatives commute');
    if (node.kind !== 'expect') continue;
    const { measure } = node.variable;
    laws.add('expectations and integrals are linear');
    const hasMoments = measure?.kind === 'standard' && noiseFamilies[measure.family].moment(1) !== null;
    laws.add(hasMoments ? `the moments of a standard ${measure.family} variable` : 'a density has mass 1');
  }
  return [...laws];
}
