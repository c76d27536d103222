import * as z from 'zod';
import { askSchema } from './ask-schema';
import { expectations } from './claim-file';
import { code } from './code-schema';
import { definitionPattern, namePattern } from './names';
import { expected, named, sizes, text, texts } from './schema-parts';

/** What a twin may override. */
export const body = {
  sizes,
  given: named('Name → declaration, such as `tensor[C, H, W]`, `real > 0` or `density on R^n`.', namePattern, 'a name'),
  assume: texts('A hypothesis, such as `a + b > 0`; several make a list.'),
  let: named('`name` or `name(arguments)` → formula.', definitionPattern, 'a name or name(a, b)'),
  code,
  claim: texts('What is claimed, such as `f(x) == y`; a list is claimed as a whole.'),
};

const twin = z
  .strictObject(
    {
      title: text('What is different, and wrong.'),
      sizes: sizes.optional(),
      given: body.given.optional(),
      assume: body.assume.or(z.array(z.never()).max(0).describe('No hypothesis.')).optional(),
      let: body.let.optional(),
      code: body.code.optional(),
      claim: body.claim.optional(),
      line: z
        .record(z.string().regex(/^[1-9]\d{0,3}$/, 'is not the number of a line'), text('The line.'), {
          error: expected('a map from the number of a line to another text for it'),
        })
        .refine((lines) => Object.keys(lines).length === 1, { error: 'must replace one line' })
        .describe('Line number → a wrong line in its place, at which the proof must be refused.')
        .optional(),
    },
    { error: expected('a twin: a title and what it overrides') },
  )
  .refine((twin) => Object.keys(twin).length > 1, {
    error: 'overrides nothing: a twin needs one of sizes, given, assume, let, code, claim, line',
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
      code: body.code.optional(),
      claim: body.claim,
      expect: z
        .enum(expectations, { error: 'must be holds, certified, supported, refuted or undefined' })
        .optional()
        .describe(
          'What checking must find: that it holds for everything declared (unless said otherwise), that it holds on its instances by enclosures (certified) or by samples (supported), that it is false (refuted), or that a side has no value somewhere or stands in code at which Python stops (undefined).',
        ),
      erratum: text('What is wrong with the statement, where it is expected to be refuted or undefined.').optional(),
      twins: z
        .array(twin, { error: expected('a list of twins') })
        .optional()
        .describe('False neighbours, which must be refuted.'),
      proof: texts(
        'A derivation; every line but the first starts with a sign: `== a + b`, `<= c by jensen`.',
      ).optional(),
      instances: z
        .array(named('Name → number or distribution.', namePattern, 'a name'), { error: expected('a list of maps') })
        .optional()
        .describe(
          'Concrete cases: what is meant, with expect: certified or supported; else they are shown beside the verdict.',
        ),
      ask: askSchema.optional(),
    },
    { error: expected('a map with title and claim') },
  )
  .superRefine((file, context) => {
    const isWrong = file.expect === 'refuted' || file.expect === 'undefined';
    if (isWrong && file.erratum === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['erratum'],
        message: `is missing: a claim expected to be ${file.expect} needs one`,
      });
    }
    for (const name of Object.keys(file.code ?? {})) {
      const others = [
        ...Object.keys(file.given ?? {}),
        ...Object.keys(file.let ?? {}),
        ...(file.sizes?.flatMap((each) => Object.keys(each)) ?? []),
      ];
      if (!others.some((other) => other.replace(/\(.*/, '').trim() === name)) continue;
      context.addIssue({
        code: 'custom',
        path: ['code', name],
        message: 'is declared elsewhere too: a name stands for one thing',
        params: { next: 'Give one of them another name.' },
      });
    }
    for (const [index, { line = {} }] of (file.twins ?? []).entries()) {
      for (const number of Object.keys(line)) {
        if (Number(number) <= (file.proof ?? []).length) continue;
        context.addIssue({
          code: 'custom',
          path: ['twins', index, 'line', number],
          message: 'is no line of the proof',
          params: { next: 'Give the number of a line of the proof, counted from 1.' },
        });
      }
    }
    if (!isWrong && file.erratum !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['erratum'],
        message: 'goes with expect: refuted or undefined only',
        params: { next: 'Leave it away, or say what is expected, such as expect: refuted.' },
      });
    }
  })
  .describe('One claim, to be checked by claimcheck.');

/** The fields of a claim file, and of a twin. */
export const fields: readonly string[] = Object.keys(claimSchema.shape);
export const bodyFields: readonly string[] = ['title', ...Object.keys(body), 'line'];

export type WrittenClaim = z.output<typeof claimSchema>;

/** The schema of claim files as a JSON Schema, for editors. */
export function claimJsonSchema(): object {
  return z.toJSONSchema(claimSchema, { io: 'input' });
}
