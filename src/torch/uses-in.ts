import type { PyValue } from '../python/value';
import type { Use } from './history';
import { type Tensor, tensorIn, useNow } from './tensor';

/** The tensors among arguments, in lists as well, as they are now. */
export function usesIn(from: readonly PyValue[] | ReadonlyMap<string, PyValue>): (Use & { readonly tensor: Tensor })[] {
  const tensorsIn = (value: PyValue): readonly Tensor[] => {
    if (value.kind === 'list' || value.kind === 'tuple') return value.items.flatMap(tensorsIn);
    const tensor = tensorIn(value);
    return tensor === null ? [] : [tensor];
  };
  const all = 'get' in from ? [...from] : from.map((value) => [null, value] as const);
  return all.flatMap(([name, value]) => tensorsIn(value).map((tensor) => ({ ...useNow(tensor, name), tensor })));
}
