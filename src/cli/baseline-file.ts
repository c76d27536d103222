import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { KnownFindings } from '../report/run/run-report';
import { jsonText } from '../statement/json-text';
import { BadInput } from './bad-input';
import { replaceFile } from './output/replace-file';
import { using } from './system-error';

const format = 'claimcheck baseline 2';
/** This one named findings, but not what they were of. */
const earlierFormat = 'claimcheck baseline 1';

const baselineSchema = z.strictObject({
  format: z.literal(format),
  known: z.record(
    z.string(),
    z.array(z.strictObject({ finding: z.string(), verdict: z.string(), content: z.string() })).min(1),
  ),
});

const earlierSchema = z.object({ format: z.literal(earlierFormat) });

/** What is written of the text that a known finding is of. */
export const contentDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * What is known to be wrong.
 * @param isUpdate whether it is going to be written, so that the file may be missing, or of an earlier form
 * @throws BadInput for any other file
 */
export function readBaseline(file: string, isUpdate: boolean): KnownFindings {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) {
    if (isUpdate) return new Map();
    const next = `Write it with --baseline ${file} --update-baseline.`;
    throw new BadInput('no-such-file', `${file} cannot be read: it does not exist.`, next);
  }
  const document = jsonOf(using(file, () => readFileSync(file, 'utf8')));
  const read = baselineSchema.safeParse(document);
  if (read.success) return new Map(Object.entries(read.data.known));
  const next = `Write it anew: verify all --baseline ${file} --update-baseline.`;
  if (!earlierSchema.safeParse(document).success) throw new BadInput('no-baseline', `${file} is no baseline.`, next);
  if (isUpdate) return new Map();
  const reason = `${file} was written by an earlier version, and does not say of which texts it speaks.`;
  throw new BadInput('old-baseline', reason, next);
}

/** @throws BadInput where it cannot be written */
export function writeBaseline(file: string, known: KnownFindings): void {
  replaceFile(file, `${jsonText({ format, known: Object.fromEntries(known) }, 2)}\n`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
