import type { ClaimParts } from '../claim-problem';
import type { Point, Values } from './point';

/**
 * A claim whose truth is beyond doubt, and what may be said of it. One that says nothing else is true, and has a value
 * everywhere. Beside a true claim stands a false one that is nearly the same.
 */
export interface ContractCase extends ClaimParts {
  /** The claim is false: whether it fails at a point, by plain evaluation. */
  readonly fails?: (at: Point) => boolean;
  /** A side has no value somewhere: whether it has none at a point. */
  readonly lacksValue?: (at: Point) => boolean;
  /** The claim is false by less than what counts as agreement. */
  readonly isNear?: true;
  /** Its assumptions cannot be met, without which it is false: nothing may be said of it. */
  readonly isVacuous?: true;
  /** It holds on its instances, or on any that are likely, though it is false. */
  readonly holdsOnInstances?: true;
  /** A witness, for an oracle. */
  readonly witness?: Values;
}

/** One line, to name a case by. */
export const named = ({ claim, given = {}, assume = [], instances = [] }: ContractCase): string => {
  const declared = Object.entries(given).map(([name, text]) => `${name}: ${text}`);
  const on = instances.flatMap((each) => Object.entries(each)).map(([name, text]) => `${name} = ${text}`);
  const parts = [
    [claim].flat().join(' and ') || 'nothing',
    ...declared,
    ...assume.map((text) => `assume ${text}`),
    ...on,
  ];
  return parts.join('; ');
};

/** Whether a claim may be proved. */
export const isTrue = (each: ContractCase): boolean =>
  each.fails === undefined && each.lacksValue === undefined && each.isVacuous === undefined;
