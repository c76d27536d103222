import { type CodeQuestion, type Question, variablesOf } from '../claim/question';
import { showArgument } from '../claim/show-argument';
import { axisNames } from '../tensor/axis';
import { showTolerance } from './answer/within';
import { numericKey } from './question/numeric-key';
import { filled, shownValues } from './question/shown-values';
import { nameOf } from './read/whose';
import type { Sheet, SheetQuestion } from './sheet';

/** A question as one student gets it: with that student's numbers, and without the reference. */
export interface AskedQuestion {
  readonly question: string;
  readonly claim: string;
  readonly kind: Question['kind'];
  readonly points: number;
  readonly prompt: string;
  readonly values: Readonly<Record<string, string>>;
  /** How the answer is to be written. */
  readonly form: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** For a formula, what it may depend on. */
  readonly variables: Readonly<Record<string, string>>;
  /** For a tensor, the sizes of its axes. */
  readonly shape: readonly { readonly axis: string; readonly size: number }[];
  readonly tolerance: string | null;
}

export interface AskedSheet {
  readonly student: string;
  readonly course: string;
  readonly points: number;
  readonly questions: readonly AskedQuestion[];
}

/** The sheet of one student. Throws ExpressionError where the sheet is wrong. */
export function ask(
  sheet: Sheet,
  { student: name, course }: { readonly student: string; readonly course: string },
): AskedSheet {
  // As answers are read.
  const student = nameOf(name) ?? name;
  const questions = sheet.questions.map((each) => askedQuestion(each, student, course));
  return { student, course, points: questions.reduce((sum, { points }) => sum + points, 0), questions };
}

function askedQuestion({ name, part, index, question }: SheetQuestion, student: string, course: string): AskedQuestion {
  const values = shownValues(part.claim, index, { course, student, sheet: part.id });
  const axes = question.kind === 'tensor' ? numericKey(part.claim, index, question).axes : [];
  const variables = Object.fromEntries(
    Object.entries(variablesOf(question)).map(([variable, declaration]) => [
      variable,
      declaration === '' ? (part.claim.given[variable] ?? '') : declaration,
    ]),
  );
  return {
    question: name,
    claim: part.id,
    kind: question.kind,
    points: question.points,
    prompt: filled(question.prompt, values),
    values: Object.fromEntries(
      [...values].filter(([variable]) => variable in question.draw || variable in question.values),
    ),
    form: `${formOf(question, axisNames(axes))}${namesBefore(question)}`,
    choices: question.kind === 'choice' ? question.choices.map(({ id, text }) => ({ id, text })) : [],
    variables,
    shape: axes.map((axis) => ({ axis: axis.name, size: axis.size })),
    tolerance: 'tolerance' in question && question.tolerance !== null ? showTolerance(question.tolerance) : null,
  };
}

/** That a name may stand before the answer, where the question gives one. */
function namesBefore(question: Question): string {
  const [symbol] = 'symbols' in question ? question.symbols : [];
  return symbol === undefined ? '' : ` You may write ${symbol} = before it.`;
}

/** What has to be defined, and how it will be called. */
function codeForm({ name, with: given, inputs, parameters }: CodeQuestion): string {
  const passed = Array.isArray(given) ? given.map(showArgument) : Object.keys(given).map((each) => `${each}=…`);
  const made =
    passed.length === 0 ? '' : `; the constructor of a class, or a function behind that, gets ${passed.join(', ')}`;
  const named = typeof parameters === 'string' || Array.isArray(parameters) ? [] : Object.keys(parameters);
  const has = named.length === 0 ? '' : ` Its parameters are ${named.join(', ')}.`;
  return `Python code with PyTorch that defines ${name}. It is called with ${inputs.join(', ')}${made}.${has} It is read, never run.`;
}

function formOf(question: Question, axes: readonly string[]): string {
  switch (question.kind) {
    case 'number':
      return 'A number, or a formula for it.';
    case 'tensor':
      return axes.length === 1
        ? 'A list of numbers: [1, 2].'
        : `Nested lists of numbers, with the axes ${axes.join(', ')}.`;
    case 'formula':
      return `A formula in ${Object.keys(question.variables).join(', ')}.`;
    case 'set':
      return 'All elements, in any order: {1, 2}.';
    case 'values':
      return `Values for ${Object.keys(question.answer).join(', ')}, in this order or with their names.`;
    case 'interval':
      return 'An interval such as [0, 1), several joined by or, or inequalities.';
    case 'equation':
      return `An equation or inequality in ${Object.keys(question.variables).join(', ')}.`;
    case 'choice':
      return question.answer.length === 1 ? 'The name of one choice.' : 'The names of all right choices.';
    case 'code':
      return codeForm(question);
    case 'derivation':
      return `A derivation of at least ${question.lines} lines, each after the first starting with its relation.`;
  }
}
