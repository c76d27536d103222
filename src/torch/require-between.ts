import { compare, fraction } from '../number/fraction';
import { complain, unsupported } from '../python/fault';
import type { Node } from '../tensor/node';
import type { Call } from './call';
import { knownBounds } from './distribution/constraints';

/** From where to where a number may be, and what PyTorch raises where it is not. */
export interface Between {
  readonly low: bigint;
  /** Whether it has to be above `low`. */
  readonly isOpen?: boolean;
  readonly high?: bigint;
  readonly error?: 'RuntimeError' | 'ValueError';
  /** Set where PyTorch does something with less than `low`. */
  readonly mayBeLess?: true;
}

/** @throws PythonFault where an argument is not between two numbers, or is not known to be */
export function requireBetween(
  call: Call,
  node: Node,
  name: string,
  { low, isOpen = false, high, error, mayBeLess }: Between,
): void {
  const known = knownBounds(node);
  const [least, most] = [fraction(low), high === undefined ? null : fraction(high)];
  const below = known.low === null ? -1 : compare(known.low, least);
  const isAbove = below > 0 || (below === 0 && (!isOpen || known.lowOpen));
  const isBelow = most === null || (known.high !== null && compare(known.high, most) <= 0);
  if (isAbove && isBelow) return;
  const range = `${isOpen ? 'above' : 'at least'} ${low}${high === undefined ? '' : ` and at most ${high}`}`;
  const over = most !== null && known.low !== null && compare(known.low, most) > 0;
  const under = known.high !== null && compare(known.high, least) < (isOpen ? 1 : 0);
  if (over || (under && mayBeLess !== true))
    complain(error ?? 'RuntimeError', `${call.name} needs a ${name} that is ${range}`, `Give it one that is ${range}.`);
  unsupported(`${call.name} with a ${name} that is not known to be ${range}`, 'Declare its range.');
}
