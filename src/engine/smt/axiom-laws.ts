import type { Statement } from '../../statement/statement';
import { reachable } from '../../tensor/rewrite';
import { companions } from './axioms/companions';
import { axiomatised } from './axioms/table';

/** What is used of the functions that occur and that the solver does not know. */
export function axiomLaws(statements: readonly Statement[]): string[] {
  const used = new Set<string>(
    reachable(statements.flatMap(({ left, right }) => [left, right])).flatMap((node) =>
      node.kind === 'map' ? [node.operation] : [],
    ),
  );
  const own = Object.entries(axiomatised).flatMap(([name, { single, pair }]) =>
    used.has(name) ? [...single, ...pair].map((axiom) => `${name}: ${axiom.name}`) : [],
  );
  const shared = companions.flatMap(({ first, second, pair }) =>
    used.has(first) && used.has(second) ? pair.map((axiom) => axiom.name) : [],
  );
  return [...own, ...shared];
}
