import type { DerivationResult, LineResult } from './derivation-result';
import { isEstablished } from './line/check-line';

/**
 * What is established of a derivation that was checked at some of the sizes that its sizes stand for: the lines and goals that hold for every number
 * of elements. Of the others it is said at which sizes they hold.
 * @param general what was found on a template
 */
export function whereSizesAreAny(listed: DerivationResult, general: DerivationResult | null): DerivationResult {
  const reason = `it holds at ${listed.sizes ?? 'the sizes that were looked at'}, and is not shown for every size`;
  const lines = listed.lines.map((line, i): LineResult => {
    if (line.mark === 'start' || !isEstablished(line)) return line;
    const own = general?.lines[i];
    if (own !== undefined && isEstablished(own) && own.theorem?.isGeneral === true) return own;
    return { ...line, mark: 'unknown', verdict: 'undecided', reason, theorem: null, errorBound: null };
  });
  const goals = listed.goals.map((goal, i) => {
    const own = general?.goals[i];
    return own?.theorem?.isGeneral === true
      ? own
      : { ...goal, reached: 'no' as const, theorem: null, errorBound: null };
  });
  const firstBad = lines.findIndex((line) => !isEstablished(line));
  return {
    ...listed,
    lines,
    goals,
    firstBad: firstBad < 0 ? null : firstBad,
    accepted: false,
    verdict: lines[firstBad]?.verdict ?? 'undecided',
    theorem: null,
    errorBound: null,
  };
}
