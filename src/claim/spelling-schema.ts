import * as z from 'zod';
import { expected, text, texts } from './schema-parts';

const units = z
  .union(
    [
      z.array(text('A unit.'), { error: expected('a list of units') }).min(1, 'is empty'),
      z.record(z.string().min(1), text('How much of the unit of the reference it is, such as 1/100 or log(2).'), {
        error: expected('a map of units'),
      }),
    ],
    { error: expected('a list of units, or a map unit → how much of the unit of the reference it is') },
  )
  .describe('Units that may stand behind the answer: a list, or unit → how much of the unit of the reference it is.')
  .transform((written) =>
    Array.isArray(written) ? Object.fromEntries(written.map((name) => [name.trim(), '1'])) : written,
  );
/** How an answer may be written. */
export const spelling = {
  units: units.optional(),
  decimal: z
    .enum(['comma', 'point'], { error: 'must be comma or point' })
    .describe(
      'What stands before decimals: a comma as well as a point, or a point alone, so that a comma groups thousands.',
    )
    .optional(),
};

export const symbols = texts('A name of what is asked for.');

export const symbol = symbols
  .describe('Names of what is asked for, which may stand before an answer: `det(A)`, or [L, loss].')
  .optional();

export const partial = z
  .enum(['elements'], { error: 'must be elements' })
  .describe('Whether each right element gets its part of the points.')
  .optional();
