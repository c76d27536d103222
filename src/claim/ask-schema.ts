import * as z from 'zod';
import { codeQuestion } from './code-schema';
import { definitionPattern, namePattern } from './names';
import { decimal, factor, pointsText, wholeNumber } from './number-schema';
import { formNames } from './question';
import { expected, named, sizeMap, text, texts } from './schema-parts';
import { partial, spelling, symbol, symbols } from './spelling-schema';

const idPattern = /^[A-Za-z0-9][\w.-]{0,63}$/;
const id = text('Letters, digits, dots and dashes.').refine((written) => idPattern.test(written), {
  error: 'must consist of letters, digits, dots and dashes',
});

const tolerance = z
  .union(
    [
      z.strictObject({ abs: decimal('The absolute part.'), rel: decimal('The part relative to the reference.') }),
      z.strictObject({ digits: wholeNumber('Significant digits.', 15) }),
    ],
    { error: expected('{ abs: …, rel: … } with both, or { digits: … }') },
  )
  .describe('|answer − reference| ≤ abs + rel·|reference|; or agreement to so many significant digits.');

const credit = z.strictObject(
  {
    when: text('A relation, such as `answer == -reference`, or `constant(answer - reference)`.'),
    factor,
    message: text('What the student is told.'),
  },
  { error: expected('a rule: when, factor, message') },
);

const sampleText = text('An answer, as a student would write it; `{{name}}` stands for a drawn number.');
const sample = z
  .union(
    [
      sampleText,
      z.strictObject({
        answer: sampleText,
        points: pointsText('The points it must get.').optional(),
        with: named('Answers to other questions: id → answer.', idPattern, 'the id of a question').optional(),
      }),
    ],
    { error: expected('an answer, as a text, or { answer, points, with }') },
  )
  .transform((written) => (typeof written === 'string' ? { answer: written } : written));
const sampleList = z.array(sample, { error: expected('a list of answers') }).optional();
const samples = z
  .strictObject(
    { right: sampleList, partly: sampleList, wrong: sampleList },
    { error: expected('{ right: […], wrong: […] }') },
  )
  .refine((all) => (all.right ?? []).length > 0 && (all.wrong ?? []).length > 0, {
    error: 'needs at least one right and one wrong answer',
  })
  .describe('Answers that must, and that must not, be accepted; the claim is not met otherwise.');

const common = {
  id,
  prompt: text('The question, in Markdown; `{{name}}` stands for a drawn or given value.'),
  points: pointsText('The points for a right answer; 1 unless given.').optional(),
  draw: named(
    'Numbers drawn for each student: name → `integer in 1..9`, `{0.5, 1}`, `tensor[3] in -2..2`.',
    namePattern,
    'a name',
  ).optional(),
  where: texts('What drawn numbers must satisfy, such as `a != b`.').optional(),
  sizes: sizeMap.describe('The sizes in this question; the smallest of the claim unless given.').optional(),
  values: named(
    'Values of variables of the claim: name → formula, such as `[1, a, 3]`.',
    namePattern,
    'a name',
  ).optional(),
  let: named(
    'Definitions in place of those of the claim, or of functions and densities it leaves open.',
    definitionPattern,
    'a name or name(a, b)',
  ).optional(),
  credit: z.array(credit, { error: expected('a list of rules') }).optional(),
  carry: named(
    'Names whose value may have been got wrong before: name → id of the question.',
    namePattern,
    'a name',
  ).optional(),
  allow: texts('Names that an answer may use beyond the ordinary ones.').optional(),
  forbid: texts('Names that an answer may not use.').optional(),
  convention: z.enum(['0 log 0 = 0'], { error: 'must be "0 log 0 = 0"' }).optional(),
  samples,
};

const variables = z
  .union(
    [
      named('Name → declaration.', namePattern, 'a name'),
      z.array(text('A name under given.'), { error: expected('a list of names') }).min(1, 'is empty'),
    ],
    { error: expected('a map of declarations, or a list of names') },
  )
  .describe('What the answer may depend on, and where: name → declaration; or names under given.')
  .transform((written) =>
    Array.isArray(written) ? Object.fromEntries(written.map((name) => [name.trim(), ''])) : written,
  );

const choice = z
  .union(
    [
      text('The text of the choice.'),
      z.strictObject({
        text: text('The text of the choice.'),
        claim: text('A relation that makes it right; it must be proved, or refuted for a wrong choice.'),
      }),
    ],
    { error: expected('a text, or { text, claim }') },
  )
  .transform((written) => (typeof written === 'string' ? { text: written, claim: null } : written));

const answer = text('The reference answer, a formula in the definitions of the claim.');

const several = {
  variables: variables.optional(),
  tolerance: tolerance.optional(),
  partial,
  decimal: spelling.decimal,
};

const formName = z.enum(formNames, { error: `must be one of ${formNames.join(', ')}` });
const form = z
  .union(
    [
      formName,
      z.array(formName).min(1, 'is empty'),
      z.strictObject({ is: z.union([formName, z.array(formName)]), factor: factor.optional() }),
    ],
    { error: expected(`one of ${formNames.join(', ')}, a list of these, or { is, factor }`) },
  )
  .describe('The form that a right answer must have, and the part of the points (factor) where it has not.');

const question = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('number'),
      ...common,
      answer,
      tolerance,
      ...spelling,
      symbol,
      form: form.optional(),
    }),
    z.strictObject({
      kind: z.literal('tensor'),
      ...common,
      answer,
      tolerance,
      ...spelling,
      symbol,
      partial,
      orientation: z
        .enum(['any'], { error: 'must be any' })
        .describe('Whether a row may be given for a column, and the other way round.')
        .optional(),
    }),
    z.strictObject({
      kind: z.literal('formula'),
      ...common,
      answer,
      variables,
      ...spelling,
      symbol,
      form: form.optional(),
    }),
    z.strictObject({
      kind: z.literal('set'),
      ...common,
      ...several,
      answer: texts('The elements of the set, each a formula in the definitions of the claim.'),
      symbol,
    }),
    z.strictObject({
      kind: z.literal('values'),
      ...common,
      ...several,
      answer: named('The values, in their order: name → formula.', namePattern, 'a name').refine(
        (values) => Object.keys(values).length > 0,
        { error: 'is empty' },
      ),
      symbol: z
        .record(z.string().regex(namePattern, 'is no name'), symbols, { error: expected('a map of names') })
        .describe('Other names of the values: name → one, or a list.')
        .optional(),
    }),
    z.strictObject({
      kind: z.literal('interval'),
      ...common,
      answer: text('An interval such as `[0, 1)`, several joined by `or`, or inequalities such as `0 <= x < 1`.'),
    }),
    z.strictObject({
      kind: z.literal('equation'),
      ...common,
      answer: text('An equation or inequality in the variables, such as `2 * x + y == 3`.'),
      variables,
    }),
    z.strictObject({
      kind: z.literal('choice'),
      ...common,
      choices: z.record(z.string().regex(idPattern, 'is not an id'), choice, { error: expected('a map of choices') }),
      answer: texts('The id of the right choice, or of all of them.'),
    }),
    z.strictObject({
      kind: z.literal('code'),
      id: common.id,
      prompt: common.prompt,
      points: common.points,
      let: common.let,
      credit: common.credit,
      samples: common.samples,
      ...codeQuestion,
    }),
    z.strictObject({
      kind: z.literal('derivation'),
      ...common,
      from: text('The expression or relation to start from.'),
      answer: text('The expression or relation to arrive at.'),
      lines: wholeNumber('The least number of lines.', 100).optional(),
    }),
  ],
  {
    error:
      'must be a question with kind: number, tensor, formula, set, values, interval, equation, choice, derivation or code',
  },
);

/** The fields of a question of any kind. */
export const questionFields: readonly string[] = [
  'kind',
  ...Object.keys(common),
  'answer',
  'tolerance',
  'variables',
  'units',
  'decimal',
  'symbol',
  'form',
  'partial',
  'orientation',
  'choices',
  'from',
  'lines',
  'name',
  'with',
  'mode',
  'inputs',
  'parameters',
];

/** The fields of a question of one kind; null if there is no such kind. */
export function fieldsOfKind(kind: string): readonly string[] | null {
  const form = question.options.find(({ shape }) => shape.kind.value === kind);
  return form === undefined ? null : Object.keys(form.shape);
}

/** Questions of a claim file: their reference answers are formulas in its definitions. */
export const askSchema = z
  .array(question, { error: expected('a list of questions') })
  .superRefine((questions, context) => {
    const seen = new Set<string>();
    for (const [i, each] of questions.entries()) {
      if (seen.has(each.id))
        context.addIssue({
          code: 'custom',
          path: [i, 'id'],
          message: 'is the id of another question',
          params: { next: 'Give each question an id of its own: answers are filed under it.' },
        });
      seen.add(each.id);
      if (each.kind !== 'choice') continue;
      const unknown = each.answer.find((chosen) => !(chosen.trim() in each.choices));
      if (unknown !== undefined) {
        context.addIssue({
          code: 'custom',
          path: [i, 'answer'],
          message: `names ${unknown}, which is none of the choices`,
          params: { next: `The choices are ${Object.keys(each.choices).join(', ')}.` },
        });
      }
    }
  })
  .describe('Questions whose reference answers are formulas in the definitions of the claim.');

export type WrittenQuestion = z.output<typeof askSchema>[number];
