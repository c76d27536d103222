import { rootsOf } from '../../concrete/concretise';
import { type OpenNames, openNames } from '../../concrete/given/read-instance';
import type { CompiledClaim } from '../../language/compile-claim';
import type { Value } from '../../point/point';
import type { InstanceCase } from '../instance-case';
import { byFamily } from './objective';
import { type Shape, shapesOf } from './shapes';

/** An instance that comes first to mind. */
export interface FirstInstance {
  readonly open: OpenNames;
  readonly shape: Shape;
  readonly values: readonly Value[];
}

/** The simplest thing for every name, and different simple things; none where nothing comes to mind for some name. */
export function firstInstances(compiled: CompiledClaim): FirstInstance[] {
  const open = openNamesOf(compiled);
  const [shape] = shapesOf(compiled, open);
  if (shape === undefined) return [];
  const alike = shape.flatMap(({ starts }) => starts[0] ?? []);
  const different = shape.flatMap(({ coordinates }, k) =>
    coordinates.map(({ values }) => values[(k + 1) % values.length] as Value),
  );
  return [alike, different].map((values) => ({ open, shape, values }));
}

/** What a claim leaves open, in its statements and in the masses of formulas that stand for densities. */
export const openNamesOf = (compiled: CompiledClaim): OpenNames =>
  openNames([...rootsOf(compiled), ...(compiled.names?.masses.values() ?? [])]);

/** What stands for each name, as the entry of `instances:` it could be. */
export function instanceTexts(shape: Shape, values: readonly Value[]): InstanceCase['texts'] {
  const texts = byFamily(shape, values).map((own, k) => [shape[k]?.name ?? '', shape[k]?.text(own) ?? ''] as const);
  return Object.assign(Object.create(null), Object.fromEntries(texts));
}
