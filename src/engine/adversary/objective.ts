import { applyInstance } from '../../concrete/given/apply-instance';
import type { ConcreteDensity } from '../../concrete/given/concrete-instance';
import type { OpenNames } from '../../concrete/given/read-instance';
import type { Instance } from '../../concrete/made/instance';
import { densityRatios } from '../../integral/density-ratios';
import type { CompiledClaim } from '../../language/compile-claim';
import { comparison } from '../../point/comparison';
import type { Value } from '../../point/point';
import { elementCount } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import type { FunctionSymbol } from '../../tensor/symbol';
import { doubleModel } from './double-model';
import type { Refinement } from './quadrature';
import type { Shape } from './shapes';
import { worstViolation } from './violation';

/** How a claim fares as a function of the coordinates of all families. */
export interface Objective {
  /** Positive where a statement seems to fail; −∞ where nothing can be said. */
  at(values: readonly Value[], refinement?: Refinement): number;
  readonly cost: number;
}

/** Assumptions that are violated come before all else. */
const inadmissible = -1e6;
const slack = 1e-9;
/** More elements are not compared. */
const elementLimit = 64;

/** Null where the claim cannot be integrated with these families. */
export function objective(
  { graph, statements, assumptions }: CompiledClaim,
  open: OpenNames,
  shape: Shape,
): Objective | null {
  const compared = [...statements, ...assumptions];
  if (compared.some(({ left, right }) => Math.max(elementCount(left.axes), elementCount(right.axes)) > elementLimit))
    return null;
  const functions = new Map<FunctionSymbol, Instance>();
  const densities = new Map<FunctionSymbol, ConcreteDensity>();
  for (const { name, stands } of shape) {
    if (stands.kind === 'function')
      functions.set(
        symbolNamed(
          name,
          open.functions.map(({ symbol }) => symbol),
        ),
        stands.instance,
      );
    else if (stands.kind === 'density') densities.set(symbolNamed(name, [...open.densities.keys()]), stands.density);
  }
  try {
    const roots = compared.flatMap(({ left, right }) => [left, right]);
    const concrete = applyInstance(graph, densityRatios(graph, roots), {
      inputs: new Map(),
      functions,
      densities,
      chosen: [],
      doubts: [],
    });
    const comparisons = compared.map((statement, k) =>
      comparison({ ...statement, left: concrete[2 * k] as Node, right: concrete[2 * k + 1] as Node }),
    );
    const model = doubleModel(
      graph,
      concrete,
      shape.flatMap(({ symbols }) => symbols),
    );
    if (model === null) return null;
    return {
      cost: model.cost,
      at(values, refinement = 1) {
        const elements = elementsOf(shape, values);
        if (elements === null) return -Infinity;
        const sides = model.at(elements, refinement);
        const claimed = worstViolation(comparisons.slice(0, statements.length), sides);
        const assumed = worstViolation(comparisons.slice(statements.length), sides.slice(2 * statements.length));
        if (Number.isNaN(claimed) || Number.isNaN(assumed)) return -Infinity;
        return assumed > slack ? inadmissible - assumed : claimed;
      },
    };
  } catch (error) {
    if (error instanceof ShapeError) return null;
    throw error;
  }
}

const symbolNamed = (name: string, symbols: readonly FunctionSymbol[]): FunctionSymbol =>
  symbols.find((symbol) => symbol.name === name) as FunctionSymbol;

/** The values of the coordinates that belong to each family. */
export function byFamily(shape: Shape, values: readonly Value[]): (readonly Value[])[] {
  let start = 0;
  return shape.map(({ coordinates }) => {
    start += coordinates.length;
    return values.slice(start - coordinates.length, start);
  });
}

function elementsOf(shape: Shape, values: readonly Value[]): number[] | null {
  const parts = byFamily(shape, values).map((own, k) => shape[k]?.elements(own) ?? null);
  return parts.every((part) => part !== null) ? parts.flat() : null;
}
