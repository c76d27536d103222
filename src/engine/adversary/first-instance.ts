import type { CompiledClaim } from '../../language/compile-claim';
import { type OpenNames, openNames } from '../instances/read-instance';
import { rootsOf } from '../search/concretise';
import type { Value } from '../search/point';
import { byFamily } from './objective';
import { type Shape, shapesOf } from './shapes';

/** The instance that comes first to mind: different simple things for different names. */
export interface FirstInstance {
  readonly open: OpenNames;
  readonly shape: Shape;
  readonly values: readonly Value[];
}

/** Null where the claim has names for which nothing comes to mind. */
export function firstInstance(compiled: CompiledClaim): FirstInstance | null {
  const open = openNames([...rootsOf(compiled), ...(compiled.names?.masses.values() ?? [])]);
  const [shape] = shapesOf(compiled, open);
  if (shape === undefined) return null;
  const values = shape.flatMap(({ coordinates }, k) =>
    coordinates.map(({ values: listed }) => listed[(k + 1) % listed.length] as Value),
  );
  return { open, shape, values };
}

/** What stands for each name, as it is printed. */
export const instanceTexts = ({ shape, values }: Omit<FirstInstance, 'open'>): { name: string; value: string }[] =>
  byFamily(shape, values).map((own, k) => ({ name: shape[k]?.name ?? '', value: shape[k]?.text(own) ?? '' }));
