import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Certificate } from '../kernel/certificate';
import type { ProofOfClaim } from '../run/result';
import { jsonText } from '../statement/json-text';
import { BadInput } from './bad-input';
import { replaceFile } from './output/replace-file';
import { using } from './system-error';

/** A claim that was proved, and by what. */
export interface CertifiedClaim extends ProofOfClaim {
  readonly id: string;
  readonly file: string;
}

const format = 'claimcheck certificates 1';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Writes what claims were proved by: JSON lines, the first of which names the format, and the last has the digest of all others.
 * @throws BadInput where it cannot be written
 */
export function writeCertificates(file: string, claims: readonly CertifiedClaim[]): void {
  const body = [{ format }, ...claims].map((line) => `${jsonText(line)}\n`).join('');
  replaceFile(file, `${body}${JSON.stringify({ sha256: digestOf(body) })}\n`);
}

/**
 * Reads what `writeCertificates` wrote.
 * @throws BadInput for any other file, for one that was changed, and for one that cannot be read
 */
export function readCertificates(file: string): CertifiedClaim[] {
  const text = using(file, () => readFileSync(file, 'utf8'));
  const lines = text.trimEnd().split('\n');
  const body = lines.slice(0, -1);
  if (lines[0] !== JSON.stringify({ format }))
    throw new BadInput(
      'no-certificates',
      `${file} holds no certificates.`,
      'Write them with `verify all --certificate FILE`.',
    );
  if (lines.at(-1) !== JSON.stringify({ sha256: digestOf(body.map((line) => `${line}\n`).join('')) }))
    throw new BadInput(
      'changed-certificates',
      `${file} is not as it was written: its digest is another.`,
      'Write it again with `verify all --certificate FILE`.',
    );
  return body.slice(1).map((line, i) => certifiedClaim(line, `${file}:${i + 2}`));
}

/** What it is that a certificate holds, the kernel sees when it uses it; where there is none, a proof rests on somebody's word. */
const claimSchema = z
  .object({
    id: z.string(),
    file: z.string(),
    oracles: z.array(z.string()),
    certificate: z.custom<Certificate | null>((value) => typeof value === 'object'),
  })
  .refine(({ certificate, oracles }) => certificate !== null || oracles.length > 0);

function certifiedClaim(line: string, place: string): CertifiedClaim {
  try {
    return claimSchema.parse(JSON.parse(line));
  } catch {
    const reason = `${place} is no claim with its proof.`;
    throw new BadInput('no-certificates', reason, 'Write them with `verify all --certificate FILE`.');
  }
}
