import type { Part, Trace } from '../certificate';

/** How unknown signs are decided, in the order in which they are met (null: both ways at once), and how laws are applied then. */
export interface Way {
  readonly choices: string | null;
  readonly trace: Trace;
}

/** The ways of a part, if they are all that there are: every sequence of signs has one of them as its beginning. */
export function waysOf({ traces }: Part): Way[] | null {
  const ways = Object.entries(traces).map(([choices, trace]) => ({ choices, trace }));
  const [only] = ways;
  if (ways.length === 1 && only?.choices === '') return [{ choices: null, trace: only.trace }];
  const isComplete = (decided: string): boolean =>
    Object.hasOwn(traces, decided) ||
    (ways.some(({ choices }) => choices.startsWith(decided)) && ['+', '-'].every((sign) => isComplete(decided + sign)));
  return isComplete('') ? ways : null;
}
