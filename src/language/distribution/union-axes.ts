import type { Axis } from '../../tensor/axis';

/** The axes of all parameters together, in order of first appearance. */
export const unionAxes = (parameters: readonly { readonly axes: readonly Axis[] }[]): Axis[] => [
  ...new Map(parameters.flatMap(({ axes }) => axes.map((axis) => [axis.name, axis]))).values(),
];
