import * as z from 'zod';
import { body } from './schema';
import { expected, sizes, text, texts } from './schema-parts';

/** A derivation as somebody writes it, without a claim around it. */
export const derivationSchema = z
  .strictObject(
    {
      title: text('What is derived, in plain words.').optional(),
      sizes: sizes.optional(),
      given: body.given.optional(),
      assume: body.assume.optional(),
      let: body.let.optional(),
      lines: texts('The lines: a term or statement, then lines that start with ==, <=, >=, =>, <=> or <==.'),
      goal: texts('What the lines are to show; several make a list.').optional(),
    },
    { error: expected('a map with lines') },
  )
  .describe('A derivation, to be checked line by line by claimcheck.');

export const derivationFields: readonly string[] = Object.keys(derivationSchema.shape);
