import { type Evidence, proved, refuted, undecided } from '../kernel/evidence';
import type { BadLine } from './bad-line';
import type { DerivationResult } from './derivation-result';

const engine = 'derivation';

/** What a derivation says for its claim. One that is broken says nothing: the claim may hold for other reasons. */
export function derivationEvidence(derivation: DerivationResult): Evidence {
  const { theorem, firstBad, lines } = derivation;
  if (theorem === null)
    return undecided(
      { engine, summary: complaint(derivation) },
      { witness: firstBad === null ? null : (lines[firstBad]?.witness ?? null) },
    );
  const count = lines.filter(({ mark }) => mark !== 'start').length;
  const means = [...new Set(lines.flatMap(({ by }) => (by === null ? [] : [by])))];
  const summary = `${count} ${count === 1 ? 'line' : 'lines'}, each checked against the one before: ${means.join(', ')}`;
  return proved({ engine, summary, scope: derivation.sizes ?? 'no sizes' }, theorem);
}

/** What a proof that is meant to be broken comes to: refuted where its first bad line was shown to be wrong. */
export function brokenProofEvidence(bad: BadLine | null): Evidence {
  if (bad === null) return undecided({ engine, summary: 'every line up to the one that was replaced is established' });
  const { mark, witness } = bad.result;
  const told = { engine, summary: lineComplaint(bad) };
  return mark === 'unknown' ? undecided(told, { witness }) : refuted(told, witness);
}

const lineComplaint = ({ index, result }: BadLine): string =>
  `line ${index + 1}, ${result.text}: ${result.reason === '' ? 'does not follow' : result.reason}`;

/** What is wrong with a derivation, in a sentence. */
export function complaint(derivation: DerivationResult): string {
  const { firstBad, goals, lines, conditions } = derivation;
  const result = firstBad === null ? undefined : lines[firstBad];
  if (firstBad !== null && result !== undefined) return lineComplaint({ index: firstBad, result });
  if (conditions.length > 0)
    return `the lines hold only where their terms have values: ${conditions.join(' and ')} is not granted by the declarations`;
  const missed = goals.find(({ reached }) => reached === 'no') ?? goals[0];
  return missed === undefined ? 'every line is established' : `the lines hold, but do not give ${missed.text}`;
}
