import type { MathNode } from '../../language/math-node';
import { partsOf } from '../../language/parts-of';

const threeDecimals = /^[1-9]\d{0,2}\.\d{3}$/;

/** A number whose three decimals may be the last three digits of a whole number, as it was read: `1.234`; null where there is none. */
export function mayBeThousands(read: MathNode | string): string | null {
  if (typeof read === 'string') {
    const bare = read.trim().replace(/^[-+−]/, '');
    return threeDecimals.test(bare) ? bare : null;
  }
  if (read.type === 'ConstantNode') return threeDecimals.test(read.value) ? read.value : null;
  for (const part of partsOf(read)) {
    const found = mayBeThousands(part);
    if (found !== null) return found;
  }
  return null;
}
