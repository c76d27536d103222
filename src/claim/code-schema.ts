import * as z from 'zod';
import type { CodeArgument } from './claim-file';
import { namePattern } from './names';
import { expected, sizes, text, texts } from './schema-parts';

const argument: z.ZodType<CodeArgument> = z.lazy(() =>
  z.union([z.boolean(), z.null(), z.string(), z.number().transform(String), z.array(argument)], {
    error: expected('a number, a formula, true, false, null, or a list of these'),
  }),
);

/** A name of Python. */
const identifier = /^[A-Za-z_]\w*$/;

const given = z
  .record(z.string().regex(identifier, 'is not a name'), argument, { error: expected('a map of arguments') })
  .describe(
    'Arguments of the constructor, or of the function, by name: numbers, formulas, lists; texts in quotes of their own.',
  );
const mode = z
  .enum(['train', 'eval'], { error: 'must be train or eval' })
  .describe('Whether a module is in training (if left out) or evaluation.');

/** Functions and modules of PyTorch, read from files beside the claim's. */
export const code = z
  .record(
    z.string().regex(namePattern, 'is not a name'),
    z
      .strictObject(
        {
          file: text('The file, relative to the claim file: `block.py`.').optional(),
          source: text('The source itself, in place of a file.').optional(),
          name: text('The function or class in it.'),
          with: given.optional(),
          mode: mode.optional(),
          parameters: z
            .union([z.string(), z.record(z.string(), text('A formula.'))], {
              error: expected('the name of other code, or a map from parameters to formulas'),
            })
            .describe(
              'The name of other code whose parameters it has; or parameter, such as `conv.weight` → formula. Others stand for any values.',
            )
            .optional(),
          call: given.describe('Arguments that every call has besides, by name, as those of `with`.').optional(),
          before: z
            .array(argument, { error: expected('a list of calls') })
            .describe(
              'Calls that went before, in training, whose changes of buffers and attributes are seen: the argument of each, or a list of its arguments.',
            )
            .optional(),
        },
        { error: expected('a map with file and name') },
      )
      .refine(({ file, source }) => (file === undefined) !== (source === undefined), {
        error: 'needs either a file or a source',
      }),
    { error: expected('a map of names') },
  )
  .describe('Name → function or module of PyTorch in a file: `{ file: block.py, name: Block, with: { width: C } }`.');

/** The fields of a question for code beside those of every question. */
export const codeQuestion = {
  name: text('The function or class that the answer has to define.').refine((name) => identifier.test(name), {
    error: 'is not a name',
  }),
  with: z
    .union([given, z.array(argument)], { error: expected('a map of arguments, or a list of them') })
    .describe('Arguments of the constructor, or of the function behind its inputs: a list in their order, or by name.')
    .optional(),
  mode: mode.optional(),
  inputs: texts('What it is called with, in this order: formulas in the names of the claim.'),
  parameters: z
    .union([z.string(), z.array(text('A formula.')), z.record(z.string(), text('A formula.'))], {
      error: expected('a map from parameters to formulas, a list of formulas, or the name of code of the claim'),
    })
    .describe(
      'What the parameters of the answer are: by name, such as `weight: gamma`; a list, in the order in which they are made; or as those of code of the claim. Others are what they start from.',
    )
    .optional(),
  sizes: sizes.optional(),
  enough: z
    .enum(['every', 'listed'])
    .describe(
      'Of sizes that are any: whether code must be right at every size (if left out), or being right at those that are listed is enough.',
    )
    .optional(),
  forbid: texts('Functions and layers that the answer may not call: `F.layer_norm`, `nn.LayerNorm`.')
    .refine((names) => names.every((name) => /^(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*$/.test(name)), {
      error: 'is not a list of names',
    })
    .optional(),
  answer: text('What the code has to compute: a formula in the definitions of the claim, or a call of its code.'),
};
