import { unsupported } from './fault';
import { heldExactly } from './held';
import type { PyValue } from './value';

/** Equal for keys that are equal in Python: 1, 1.0 and True are one key. */
export function keyOf(value: PyValue): string {
  switch (value.kind) {
    case 'none':
      return 'none';
    case 'bool':
      return `n${value.value ? 1 : 0}`;
    case 'int':
      return `n${value.value}`;
    case 'float': {
      const known = heldExactly(value);
      if (known === null) return unsupported('a key that is not known');
      return known.denominator === 1n ? `n${known.numerator}` : `n${known.numerator}/${known.denominator}`;
    }
    case 'str':
      return value.value === null ? unsupported('a key that is not known') : `s${value.value}`;
    case 'tuple':
      return `(${value.items.map((item) => JSON.stringify(keyOf(item))).join()})`;
    default:
      return unsupported(`${value.kind} as a key`);
  }
}
