import type { FunctionClass } from '../tensor/symbol';
import type { Part } from './top-level';

/** A class of functions as declared: `convex`, `L-smooth` with the text of the constant. */
export type ClassText =
  | { readonly kind: Exclude<FunctionClass['kind'], 'Lipschitz' | 'smooth'> }
  | { readonly kind: 'Lipschitz' | 'smooth'; readonly constant: Part };

const kinds = [
  'even',
  'odd',
  'convex',
  'concave',
  'increasing',
  'nondecreasing',
  'decreasing',
  'nonincreasing',
] as const satisfies readonly ClassText['kind'][];

/** What may stand in front of `function`, as the source of a pattern. */
export const functionWord = `(?:arbitrary|elementwise|differentiable|${kinds.join('|')}|(?:\\([^()]*\\)|[\\p{L}\\w.]+)-(?:Lipschitz|smooth))`;

/** The classes among the words in front of `function`. */
export function classTexts({ text, start }: Part): ClassText[] {
  const words = [...text.matchAll(new RegExp(functionWord, 'gu'))];
  return words.flatMap((word): ClassText[] => {
    const plain = kinds.find((kind) => kind === word[0]);
    if (plain !== undefined) return [{ kind: plain }];
    const [, constant = '', kind] = /^(.*)-(Lipschitz|smooth)$/s.exec(word[0]) ?? [];
    if (kind !== 'Lipschitz' && kind !== 'smooth') return [];
    return [{ kind, constant: { text: constant, start: start + word.index } }];
  });
}

/** Why these classes are not declared together, or not of such a function; null where they are. */
export function unfitting(
  classes: readonly ClassText[],
  { space, isNumber }: { readonly space: number | null; readonly isNumber: boolean },
): string | null {
  const [first, second] = classes;
  if (first === undefined) return null;
  if (space === null || !isNumber)
    return 'a class is declared of functions of one number or vector, with numbers as values: convex function R^n -> R';
  const parity = classes.find(({ kind }) => kind === 'even' || kind === 'odd');
  if (parity !== undefined && second !== undefined) return `what is ${parity.kind} is declared in no other class`;
  const has = (...kinds: readonly ClassText['kind'][]): boolean => classes.some(({ kind }) => kinds.includes(kind));
  const [rises, falls] = [has('increasing', 'nondecreasing'), has('decreasing', 'nonincreasing')];
  if ((rises && has('decreasing')) || (falls && has('increasing'))) return 'no function increases and decreases';
  return (rises || falls) && space > 0 ? 'only functions of one number are increasing or decreasing' : null;
}
