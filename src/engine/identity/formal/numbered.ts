import type { NumberSystem } from '../../../number/number-system';
import { operations } from '../../../operation/table';
import type { Formal } from './formal';
import type { FormalSystem } from './formal-system';

/** The same number system, whose applications are numbered as in the kernel. */
export function numbered({ system, finish }: Pick<FormalSystem, 'system' | 'finish'>): NumberSystem<Formal> {
  const counted: Record<string, unknown> = {};
  for (const name of Object.keys(operations) as (keyof typeof operations)[]) {
    const apply = system[name] as (...args: readonly Formal[]) => Formal;
    counted[name] = (...args: readonly Formal[]) => finish(apply(...args));
  }
  return {
    ...system,
    ...counted,
    power: (a, n) => finish(system.power(a, n)),
    dot: (a, aIndex, aStart, b, bIndex, bStart, count) => {
      const product = (i: number): Formal =>
        system.mul(a[aStart + (aIndex[i] as number)] as Formal, b[bStart + (bIndex[i] as number)] as Formal);
      let total = product(0);
      for (let i = 1; i < count; i++) total = system.add(total, product(i));
      return finish(total);
    },
  };
}
