import { readFileSync, statSync } from 'node:fs';
import type { ClaimOutcome } from '../../run/result';
import type { ClaimLocation } from '../corpus';
import { isSystemError } from '../system-error';
import type { VerdictCache } from './verdict-cache';

type OnOutcome = (outcome: ClaimOutcome) => void;

/** Checks claims; the outcomes are in their order. */
export type Check = (claims: readonly ClaimLocation[], onOutcome: OnOutcome) => Promise<readonly ClaimOutcome[]>;

/** A larger file is no claim. */
const sizeLimit = 256 * 1024;

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
    const text = textOf(location);
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

/** What is checked is the text that was looked up, though the file may change meanwhile. Null where it cannot be read. */
function textOf({ file, text }: ClaimLocation): string | null {
  if (text !== undefined) return text;
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size <= sizeLimit ? readFileSync(file, 'utf8') : null;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
