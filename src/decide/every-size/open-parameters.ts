import type { CompiledClaim } from '../../language/compile-claim';
import { compare } from '../../number/fraction';
import type { Statement } from '../../statement/statement';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';

/** What distributions need of their parameters and the declared domains do not grant. */
export function openParameters({ parameters }: CompiledClaim): readonly Statement[] {
  const needed: Statement[] = [...(parameters?.values() ?? [])];
  const bounds = boundsOf(needed.map(({ left }) => left));
  return needed.filter(({ left, relation, right }) => !isGranted(left, relation, right));

  function isGranted(left: Node, relation: Statement['relation'], right: Node): boolean {
    const known = bounds.get(left.id);
    const [limit, another] = right.kind === 'literal' ? right.values : [];
    if (known === undefined || limit === undefined || another !== undefined) return false;
    const low = known.low && compare(known.low, limit);
    const high = known.high && compare(known.high, limit);
    switch (relation) {
      case '>':
        return low !== null && (low > 0 || (low === 0 && known.lowOpen));
      case '>=':
        return low !== null && low >= 0;
      case '<=':
        return high !== null && high <= 0;
      case '<':
        return high !== null && (high < 0 || (high === 0 && known.highOpen));
      default:
        return false;
    }
  }
}
