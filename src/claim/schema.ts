import * as z from 'zod';
import { definitionPattern, namePattern } from './names';
import { readSize } from './size-spec';

/**
 * Numbers are welcome where a text is expected; the loader hands them over as they were written. White space in front
 * stays, so that offsets in a text are offsets in the file.
 */
const text = (about: string) =>
  z
    .union([z.string().regex(/\S/, 'is empty'), z.number()], { error: expected('a text') })
    .describe(about)
    .transform((written) => String(written).trimEnd());
const texts = (about: string) =>
  z
    .union([text(about), z.array(text(about)).min(1, 'is empty')], { error: expected('a text, or a list of texts') })
    .describe(about)
    .transform((one) => (typeof one === 'string' ? [one] : one));
const named = (about: string, pattern: RegExp, form: string) =>
  z
    .record(z.string().regex(pattern, `is not ${form}`), text('A text.'), { error: expected('a map of names') })
    .describe(about);

const whole = z.union([z.number().int(), z.string()]);
const size = z
  .union([whole, z.array(whole)], { error: expected('a size') })
  .describe('A whole number, a range 1..4, a list of both, or a formula of other sizes such as 2^K.')
  .transform((written, context) => {
    const read = readSize(Array.isArray(written) ? written.map(String) : String(written));
    if (typeof read !== 'string') return read;
    context.addIssue({ code: 'custom', message: read });
    return z.NEVER;
  });
const sizeMap = z.record(z.string().regex(namePattern, 'is not a name'), size, { error: expected('a map of sizes') });
const sizes = z
  .union([sizeMap, z.array(sizeMap).min(1, 'is empty')], { error: expected('a map of sizes, or a list of such maps') })
  .describe('Name → size; or a list of such maps, each an alternative.')
  .transform((one) => (Array.isArray(one) ? one : [one]));

/** What a twin may override. */
const body = {
  sizes,
  given: named('Name → declaration, such as `tensor[C, H, W]`, `real > 0` or `density on R^n`.', namePattern, 'a name'),
  assume: texts('A hypothesis, such as `a + b > 0`; several make a list.'),
  let: named('`name` or `name(arguments)` → formula.', definitionPattern, 'a name or name(a, b)'),
  claim: texts('What is claimed, such as `f(x) == y`; a list is claimed as a whole.'),
};

const twin = z
  .strictObject(
    {
      title: text('What is different, and wrong.'),
      sizes: sizes.optional(),
      given: body.given.optional(),
      assume: body.assume.or(z.tuple([]).describe('No hypothesis.')).optional(),
      let: body.let.optional(),
      claim: body.claim.optional(),
    },
    { error: expected('a twin: a title and what it overrides') },
  )
  .refine((twin) => Object.keys(twin).length > 1, {
    error: 'overrides nothing: a twin needs one of sizes, given, assume, let, claim',
  })
  .describe('A false neighbour, which must be refuted, or the check is too weak.');

/** A claim file as it is written. */
export const claimSchema = z
  .strictObject(
    {
      title: text('The claim in plain words.'),
      question: text('The question it answers.').optional(),
      statement: text('The claim in LaTeX, for reports.').optional(),
      source: text('Where the claim comes from.').optional(),
      sizes: sizes.optional(),
      given: body.given.optional(),
      assume: body.assume.optional(),
      let: body.let.optional(),
      claim: body.claim,
      expect: z
        .enum(['holds', 'refuted'], { error: 'must be holds or refuted' })
        .optional()
        .describe('What checking must find; holds unless said otherwise.'),
      erratum: text('What is wrong with the statement, where it is expected to be refuted.').optional(),
      twins: z
        .array(twin, { error: expected('a list of twins') })
        .optional()
        .describe('False neighbours, which must be refuted.'),
      proof: texts('A derivation; every line but the first starts with a relation, as `== a + b`.').optional(),
      instances: z
        .array(named('Name → number or distribution.', namePattern, 'a name'), { error: expected('a list of maps') })
        .optional()
        .describe('Concrete cases for what cannot be decided in general.'),
    },
    { error: expected('a map with title and claim') },
  )
  .superRefine((file, context) => {
    if (file.expect === 'refuted' && file.erratum === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['erratum'],
        message: 'is missing: a claim expected to be refuted needs one',
      });
    }
    if (file.expect !== 'refuted' && file.erratum !== undefined) {
      context.addIssue({ code: 'custom', path: ['erratum'], message: 'goes with expect: refuted only' });
    }
  })
  .describe('One claim, to be checked by claimcheck.');

/** The fields of a claim file, and of a twin. */
export const fields: readonly string[] = Object.keys(claimSchema.shape);
export const bodyFields: readonly string[] = ['title', ...Object.keys(body)];

export type WrittenClaim = z.output<typeof claimSchema>;

function expected(form: string) {
  return ({ input }: { readonly input?: unknown }) => (input === undefined ? 'is missing' : `must be ${form}`);
}

/** The schema of claim files as a JSON Schema, for editors. */
export function claimJsonSchema(): object {
  return z.toJSONSchema(claimSchema, { io: 'input' });
}
