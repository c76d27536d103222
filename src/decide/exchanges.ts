import { exchange } from '../definedness/growth/integrals';
import type { Problem } from '../engine/engine';
import type { Evidence } from '../kernel/evidence';
import { casesAt } from './cases-at';

/** What a problem takes for granted of its derivatives, in words. */
export interface Exchanges {
  /** Hypotheses: of unknown functions, of which there are some for which it holds, and of code. */
  readonly granted: readonly string[];
  /** What is not shown, although nothing in it is unknown. */
  readonly open: readonly string[];
}

/** Whether the derivatives of a problem may be taken under its integrals. Where that is shown, nothing is said. */
export function exchangesOf(problem: Problem): Exchanges {
  const [granted, open] = [new Set<string>(), new Set<string>()];
  for (const { compiled } of problem.cases) {
    const { graph, exchanges } = compiled();
    for (const [text, taken] of exchanges ?? []) {
      const standings = taken.map((each) => exchange(graph, each, standsForMore(problem)));
      if (standings.includes('open')) open.add(text);
      else if (taken.length === 0 || standings.includes('assumed')) granted.add(text);
    }
  }
  return { granted: [...granted], open: [...open] };
}

/** The same for what a witness rests on: its own sizes alone. */
export const exchangesAt = (problem: Problem, evidence: Evidence): Exchanges =>
  exchangesOf({ ...problem, cases: casesAt(problem, evidence) });

/** Whether numbers of elements stand for others. */
export const standsForMore = ({ standForMore = false, templates = [], inductions = [] }: Problem): boolean =>
  standForMore || templates.length > 0 || inductions.length > 0;
