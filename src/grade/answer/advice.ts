import type { ExpressionError } from '../../language/expression-error';
import type { OpenQuestion } from '../question/open-question';

/** What a student can do about an error; that of the language speaks to writers of claims. */
export function adviceFor(error: ExpressionError, text: string, open: OpenQuestion): string {
  if (error.code === 'unknown-name')
    return adviceForName(text.slice(error.start, error.end).replace(/[^\p{L}\p{N}_].*$/su, ''), error, open);
  const own = advice[error.code];
  return own ?? error.next;
}

const shorter = 'Write a shorter answer.';
const advice: Readonly<Record<string, string>> = {
  'expression-too-large': shorter,
  'expression-too-long': shorter,
  'nesting-too-deep': shorter,
  budget: 'Use smaller numbers, or a shorter formula.',
  'number-too-long': 'Write fewer digits.',
  'empty-expression': 'Write a formula.',
  'unsupported-syntax': 'Write a formula of numbers, names, + - * / ^, brackets and functions.',
  'not-a-function': 'For a product write *.',
  'not-a-condition': 'Give one number or formula; and, or, not join comparisons alone.',
};

function adviceForName(name: string, error: ExpressionError, open: OpenQuestion): string {
  const product = asProduct(name, variablesOf(open));
  if (product !== null && product.length > 1) return `Did you mean ${product.join(' * ')}?`;
  if (open.session.builtins.has(name) || open.session.resolve(name) !== null)
    return `${name} may not be used in this answer.`;
  if (error.next.startsWith('Did you mean')) return error.next;
  const variables = variablesOf(open);
  return variables.length === 0
    ? 'The answer is a number: it has no variables.'
    : `The answer may use ${variables.join(', ')}.`;
}

const variablesOf = ({ answers }: OpenQuestion): readonly string[] => answers.knownNames();

/** `xy` as x · y, if x and y are known. */
function asProduct(name: string, variables: readonly string[]): string[] | null {
  if (name === '') return [];
  if (name.length > 24) return null;
  for (const variable of variables) {
    const rest =
      name.startsWith(variable) && variable !== '' ? asProduct(name.slice(variable.length), variables) : null;
    if (rest !== null) return [variable, ...rest];
  }
  return null;
}
