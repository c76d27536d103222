import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { KnownFindings } from '../report/run/run-report';
import { BadInput } from './bad-input';
import { replaceFile } from './output/replace-file';
import { using } from './system-error';

const format = 'claimcheck baseline 1';

const baselineSchema = z.strictObject({
  format: z.literal(format),
  known: z.record(z.string(), z.array(z.string()).min(1)),
});

/**
 * What is known to be wrong.
 * @param isNew whether the file may be missing: it is going to be written
 * @throws BadInput for any other file
 */
export function readBaseline(file: string, isNew: boolean): KnownFindings {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) {
    if (isNew) return new Map();
    const next = `Write it with --baseline ${file} --update-baseline.`;
    throw new BadInput('no-such-file', `${file} cannot be read: it does not exist.`, next);
  }
  const text = using(file, () => readFileSync(file, 'utf8'));
  const read = baselineSchema.safeParse(jsonOf(text));
  if (read.success) return new Map(Object.entries(read.data.known));
  throw new BadInput('no-baseline', `${file} is no baseline.`, 'Write one with --baseline FILE --update-baseline.');
}

/** @throws BadInput where it cannot be written */
export function writeBaseline(file: string, known: KnownFindings): void {
  replaceFile(file, `${JSON.stringify({ format, known: Object.fromEntries(known) }, null, 2)}\n`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
