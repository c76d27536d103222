import type { ClaimOutcome } from '../../run/result';
import type { RunTerms } from '../cache/open-run-cache';
import { idOf } from '../cache/through-cache';
import type { VerdictCache } from '../cache/verdict-cache';

/** What came of the claims of a session, round by round: also what no cache keeps, such as that time ran out. */
export interface Session {
  /** For a round: what is known in this session, and before it. */
  cacheOn(terms: RunTerms, kept: VerdictCache | null): VerdictCache;
  /** Checks some claims again in the next round, or all. */
  forget(ids?: readonly string[]): void;
  /** The ids of the claims that were checked in the last round. */
  checked(): readonly string[];
}

interface Known {
  readonly file: string;
  readonly text: string;
  /** Of what samples or the clock had a say in: the error that the run allowed for it. */
  readonly alpha: number | null;
  readonly outcome: ClaimOutcome;
}

export function createSession(): Session {
  const known = new Map<string, Known>();
  const anew = new Set<string>();
  let isAllAnew = false;
  let checked: string[] = [];
  return {
    cacheOn: ({ alpha }, kept) => {
      checked = [];
      const areAllAnew = isAllAnew;
      isAllAnew = false;
      return {
        find: (location, text) => {
          if (areAllAnew || anew.has(location.id)) return null;
          const here = known.get(location.id);
          const isSame = here?.file === location.file && here.text === text && (here.alpha ?? alpha) === alpha;
          return isSame ? withSeed(here.outcome) : (kept?.find(location, text) ?? null);
        },
        keep: async (location, text, outcome) => {
          const isFree = outcome.kind === 'result' && outcome.lasting?.isSampled === false;
          known.set(location.id, { file: location.file, text, alpha: isFree ? null : alpha, outcome });
          anew.delete(idOf(outcome));
          checked.push(location.id);
          await kept?.keep(location, text, outcome);
        },
      };
    },
    forget: (ids) => {
      if (ids === undefined) isAllAnew = true;
      for (const id of ids ?? []) anew.add(id);
    },
    checked: () => checked,
  };
}

/** What lasts is shown again with the seed it was found with, not with that of the round. */
function withSeed(outcome: ClaimOutcome): ClaimOutcome {
  if (outcome.kind !== 'result' || outcome.lasting === undefined) return outcome;
  const { result, lasting } = outcome;
  return { ...outcome, result: { cached: { seed: lasting.seed }, ...result } };
}
