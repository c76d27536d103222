import { expectations } from '../claim/claim-file';
import { bodyFields, fields } from '../claim/schema';
import { builtins } from '../language/library/table';
import { type Cursor, cursorAt, type Position } from './cursor';
import { fieldAbout } from './field-about';
import { namesIn } from './names-in';

/** Something that may stand at a place. */
export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'function' | 'name' | 'size';
  /** How it is written, or what it is. */
  readonly detail: string;
  /** What it means. */
  readonly about: string;
}

/** What may be declared under `given`. */
const declarations: readonly string[] = [
  'real',
  'real > 0',
  'real in (0, 1)',
  'positive real',
  'nonnegative real',
  'integer in 0..5',
  'tensor[n]',
  'simplex[k]',
  'symmetric matrix[n, n]',
  'positive semidefinite matrix[n, n]',
  'positive definite matrix[n, n]',
  'orthogonal matrix[n, n]',
  'function',
  'function R^n -> R^m',
  'elementwise function',
  'differentiable function R^n -> R^m',
  'even function R -> R',
  'odd function R -> R',
  'increasing function R -> R',
  'nondecreasing function R -> R',
  'convex function R -> R',
  'concave function R -> R',
  'L-Lipschitz function R -> R',
  'L-smooth function R -> R',
  'bijection on R^n',
  'differentiable bijection on R^n',
  '1..n',
  'permutation of n',
  'density on R',
  'density on R^n',
  '~ normal(0, 1)',
];

/** What is said of code, and the modes of a module. */
const codeFields: readonly string[] = ['file', 'name', 'with', 'mode', 'parameters', 'train', 'eval'];

/** What may stand at a place of a claim file. */
export function completionsAt(text: string, position: Position): Completion[] {
  const cursor = cursorAt(text, position);
  if (cursor.field === null) return fields.map((name) => fieldCompletion(name));
  return [...valuesOf(cursor), ...(isFormula(cursor) ? inFormulas(text) : [])];
}

const fieldCompletion = (name: string): Completion => ({
  label: name,
  kind: 'field',
  detail: 'field',
  about: fieldAbout(name),
});

function valuesOf({ field, isKey }: Cursor): Completion[] {
  const value = (label: string): Completion => ({ label, kind: 'value', detail: '', about: '' });
  if (field === 'twins' && isKey) return bodyFields.map(fieldCompletion);
  if (field === 'code') return codeFields.map(value);
  if (field === 'expect') return expectations.map(value);
  return field === 'given' && !isKey ? declarations.map(value) : [];
}

const withFormulas: readonly string[] = [
  'claim',
  'assume',
  'let',
  'given',
  'sizes',
  'proof',
  'line',
  'instances',
  'answer',
];

const isFormula = ({ field, isKey }: Cursor): boolean =>
  withFormulas.includes(field ?? '') && !(isKey && (field === 'given' || field === 'let' || field === 'sizes'));

function inFormulas(text: string): Completion[] {
  const names = namesIn(text).map(
    ({ name, field, text: written }): Completion => ({
      label: name,
      kind: field === 'sizes' ? 'size' : 'name',
      detail: written,
      about: '',
    }),
  );
  const taken = new Set(names.map(({ label }) => label));
  // Declared and defined names win.
  const functions = [...builtins]
    .filter(([name]) => !taken.has(name))
    .map(
      ([label, { signature, summary }]): Completion => ({ label, kind: 'function', detail: signature, about: summary }),
    );
  return [...names, ...functions];
}
