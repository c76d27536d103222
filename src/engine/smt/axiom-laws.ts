import type { ScalarOperation } from '../../number/scalar-operation';
import { isAxiomatised } from '../../operation/axiomatised';
import { companions } from '../../operation/axioms/companions';
import { operations } from '../../operation/table';
import type { Statement } from '../../statement/statement';
import { reachable } from '../../tensor/rewrite';

/** What is used of the functions that occur and that the solver does not know. */
export function axiomLaws(statements: readonly Statement[]): string[] {
  const used = new Set<string>(
    reachable(statements.flatMap(({ left, right }) => [left, right])).flatMap((node) =>
      node.kind === 'map' ? [node.operation] : [],
    ),
  );
  const own = (Object.keys(operations) as ScalarOperation[]).flatMap((name) => {
    if (!used.has(name) || !isAxiomatised(name)) return [];
    const { single, pair } = operations[name].theory;
    return [...single, ...pair].map((axiom) => `${name}: ${axiom.name}`);
  });
  const shared = companions.flatMap(({ first, second, pair }) =>
    used.has(first) && used.has(second) ? pair.map((axiom) => axiom.name) : [],
  );
  return [...own, ...shared];
}
