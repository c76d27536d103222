import * as z from 'zod';
import { namePattern } from './names';
import { readSize } from './size-spec';

// A file is small: compiling the validators would take longer than running them as they are.
z.config({ jitless: true });

/**
 * Numbers are welcome where a text is expected; the loader hands them over as they were written. White space in front
 * stays, so that offsets in a text are offsets in the file.
 */
export const text = (about: string) =>
  z
    .union([z.string().regex(/\S/, 'is empty'), z.number()], { error: expected('a text') })
    .describe(about)
    .transform((written) => String(written).trimEnd());
export const texts = (about: string) =>
  z
    .union([text(about), z.array(text(about)).min(1, 'is empty')], { error: expected('a text, or a list of texts') })
    .describe(about)
    .transform((one) => (typeof one === 'string' ? [one] : one));
export const named = (about: string, pattern: RegExp, form: string) =>
  z
    .record(z.string().regex(pattern, `is not ${form}`), text('A text.'), { error: expected('a map of names') })
    .describe(about);

const whole = z.union([z.number().int(), z.string()]);
const size = z
  .union([whole, z.array(whole)], { error: expected('a size') })
  .describe(
    'A whole number, a range 1..4, any, any >= 2, any <= n (an index), a list of these, or a formula of other sizes such as 2^K.',
  )
  .transform((written, context) => {
    const read = readSize(Array.isArray(written) ? written.map(String) : String(written));
    if (typeof read !== 'string') return read;
    context.addIssue({ code: 'custom', message: read });
    return z.NEVER;
  });
export const sizeMap = z.record(z.string().regex(namePattern, 'is not a name'), size, {
  error: expected('a map of sizes'),
});

export const sizes = z
  .union([sizeMap, z.array(sizeMap).min(1, 'is empty')], { error: expected('a map of sizes, or a list of such maps') })
  .describe('Name → size; or a list of such maps, each an alternative.')
  .transform((one) => (Array.isArray(one) ? one : [one]));

export function expected(form: string) {
  return ({ input }: { readonly input?: unknown }) => (input === undefined ? 'is missing' : `must be ${form}`);
}
