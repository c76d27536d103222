import type { Problem, SizedClaim } from '../engine/engine';

/** Listed sizes that are not among those for which others stand: what holds of all of these says nothing of them. */
export const uncoveredCases = ({ cases, areListed, templates = [], inductions = [] }: Problem): SizedClaim[] =>
  areListed === true
    ? cases.filter(({ sizes }) => ![...templates, ...inductions].some(({ covers }) => covers(sizes)))
    : [];
