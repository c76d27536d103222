import type { OpenNames } from '../../concrete/given/read-instance';
import type { CompiledClaim } from '../../language/compile-claim';
import { densityFamilies } from './density-families';
import { functionFamilies } from './function-families';
import { inputFamily } from './input-family';
import type { Family } from './instance-family';

/** A family for every open name. */
export type Shape = readonly Family[];

/** All densities of one kind and all functions of one kind, simple kinds first; none for functions of classes, whose members are others. */
export function* shapesOf({ graph, names }: CompiledClaim, open: OpenNames): Generator<Shape> {
  if (names === undefined || open.functions.some(({ symbol }) => symbol.classes !== undefined)) return;
  const inputs = open.inputs.map(inputFamily);
  const functions = open.functions.map((declared) => functionFamilies(graph, names, declared));
  const densityKinds = open.densities.size === 0 ? 1 : densityFamilies.length;
  const functionKinds = Math.max(1, ...functions.map((own) => own.length));
  for (let level = 0; level <= densityKinds + functionKinds - 2; level++) {
    for (let kind = Math.max(0, level - densityKinds + 1); kind <= Math.min(level, functionKinds - 1); kind++) {
      const densities = [...open.densities].map(([symbol, axes]) =>
        (densityFamilies[level - kind] as (typeof densityFamilies)[number])(graph, symbol, axes),
      );
      const chosen = functions.map((own) => own[Math.min(kind, own.length - 1)] as Family);
      yield [...densities, ...chosen, ...inputs];
    }
  }
}
