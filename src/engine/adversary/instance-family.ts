import type { ConcreteDensity } from '../../concrete/given/concrete-instance';
import type { Instance } from '../../concrete/made/instance';
import type { Value } from '../../point/point';
import type { InputSymbol } from '../../tensor/symbol';
import type { Coordinate } from './coordinate';

/**
 * What may stand for one open name of a claim, as a function of a few numbers: as a graph in variables of its own, to be
 * evaluated in doubles again and again, and as the text of an instance, which is all that a confirmation rests on.
 */
export interface Family {
  readonly name: string;
  readonly coordinates: readonly Coordinate[];
  /** Values of the coordinates to start from. */
  readonly starts: readonly (readonly Value[])[];
  /** The variables of the graph. */
  readonly symbols: readonly InputSymbol[];
  /** Their elements at values of the coordinates, in order; null where these fit no member. */
  elements(values: readonly Value[]): readonly number[] | null;
  text(values: readonly Value[]): string;
  readonly stands: Stands;
}

/** In the place of what it stands. */
export type Stands =
  | { readonly kind: 'input' }
  | { readonly kind: 'density'; readonly density: ConcreteDensity }
  | { readonly kind: 'function'; readonly instance: Instance };
