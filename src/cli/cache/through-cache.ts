import type { ClaimOutcome } from '../../run/result';
import { claimText } from '../claim-text';
import type { ClaimLocation } from '../corpus';
import type { VerdictCache } from './verdict-cache';

type OnOutcome = (outcome: ClaimOutcome) => void;

/** Checks claims; the outcomes are in their order. */
export type Check = (claims: readonly ClaimLocation[], onOutcome: OnOutcome) => Promise<readonly ClaimOutcome[]>;

/** Checks those claims of which it is not known yet what comes of them, and keeps what does. */
export async function throughCache(
  claims: readonly ClaimLocation[],
  { find, keep }: VerdictCache,
  check: Check,
  onOutcome: OnOutcome,
): Promise<ClaimOutcome[]> {
  const outcomes = new Map<string, ClaimOutcome>();
  const open = new Map<string, ClaimLocation>();
  for (const location of claims) {
    const text = claimText(location);
    const found = text === null ? null : find(location, text);
    if (found === null) open.set(location.id, text === null ? location : { ...location, text });
    else outcomes.set(location.id, found);
  }
  for (const outcome of outcomes.values()) onOutcome(outcome);
  const kept: Promise<void>[] = [];
  const keepAndTell: OnOutcome = (outcome) => {
    onOutcome(outcome);
    const location = open.get(idOf(outcome));
    if (location?.text !== undefined) kept.push(keep(location, location.text, outcome));
  };
  const waiting = [...open.values()];
  const checked = waiting.length === 0 ? [] : await check(waiting, keepAndTell);
  for (const [i, { id }] of waiting.entries()) {
    const outcome = checked[i];
    if (outcome !== undefined) outcomes.set(id, outcome);
  }
  await Promise.all(kept);
  return claims.flatMap(({ id }) => outcomes.get(id) ?? []);
}

/** The claim that an outcome is of. */
export function idOf(outcome: ClaimOutcome): string {
  if (outcome.kind === 'result') return outcome.result.id;
  return outcome.kind === 'rejected' ? outcome.rejected.id : outcome.fault.id;
}
