import type { Problem } from '../engine/engine';
import type { Evidence } from '../kernel/evidence';
import { casesAt } from './cases-at';

/** That the derivatives of a problem may be taken under integrals, in words: a hypothesis, also where it is harmless. */
export const exchangesOf = ({ cases }: Pick<Problem, 'cases'>): string[] => [
  ...new Set(cases.flatMap(({ compiled }) => [...(compiled().exchanges ?? [])])),
];

/** The same for what a witness rests on: its own sizes alone. */
export const exchangesAt = (problem: Problem, evidence: Evidence): string[] =>
  exchangesOf({ cases: casesAt(problem, evidence) });
