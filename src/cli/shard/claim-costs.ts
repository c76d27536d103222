import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BadInput } from '../bad-input';
import { using } from '../system-error';

/** What claims took in an earlier run. */
export interface RecordedCosts {
  /** Seconds, by the id of the claim. */
  readonly seconds: ReadonlyMap<string, number>;
  /** Of the file. */
  readonly sha256: string;
}

const costSchema = z.object({ id: z.string(), seconds: z.number().min(0) });
const documentSchema = z.object({ claims: z.array(costSchema) });

/**
 * What claims took, from what an earlier run wrote as `json` or `jsonl`.
 * @throws BadInput for any other file
 */
export function readCosts(file: string): RecordedCosts {
  const text = using(file, () => readFileSync(file, 'utf8'));
  const seconds = new Map(costsIn(text).map((cost) => [cost.id, cost.seconds]));
  if (seconds.size > 0) return { seconds, sha256: createHash('sha256').update(text).digest('hex') };
  throw new BadInput(
    'no-costs',
    `${file} does not say what claims took.`,
    'Give what an earlier run wrote: verify all --reporter jsonl=FILE.',
  );
}

function costsIn(text: string): z.output<typeof costSchema>[] {
  const document = documentSchema.safeParse(jsonOf(text));
  if (document.success) return document.data.claims;
  return text.split('\n').flatMap((line) => {
    const cost = costSchema.safeParse(jsonOf(line));
    return cost.success ? [cost.data] : [];
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface Sized {
  readonly id: string;
  /** Characters of its file: a long one has many twins and lines to check. */
  readonly length: number;
}

/** What claims are going to take: as recorded, else by their length, as those of which it is recorded take by theirs. */
export function claimCosts(claims: readonly Sized[], recorded: RecordedCosts | null): number[] {
  const seconds = recorded?.seconds ?? new Map<string, number>();
  let [known, length] = [0, 0];
  for (const claim of claims) {
    const own = seconds.get(claim.id);
    if (own === undefined) continue;
    known += own;
    length += claim.length;
  }
  const rate = known > 0 && length > 0 ? known / length : 1;
  return claims.map((claim) => seconds.get(claim.id) ?? claim.length * rate);
}
