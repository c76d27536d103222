import type { Question } from '../../claim/question';
import { ExpressionError } from '../../language/expression-error';
import type { Session } from '../../language/scope';
import { labelsOf } from '../../notation/label/plain-label';
import { type Subject, subjectOf } from '../../notation/label/subject';
import type { Names } from '../../notation/names';
import { readTokens } from '../../notation/read-tokens';

/** What answers to a question may mention: the names of `answers`, among those of `session`. */
export function namesOf(question: Question, session: Session, answers: Session): Names {
  const isConstant = (name: string): boolean => name === 'pi' || name === 'e' || answers.sizes.has(name);
  const isAllowed = (name: string): boolean =>
    isConstant(name) || answers.builtins.has(name) || answers.resolve(name) !== null;
  const rank = (name: string): number => {
    const value = answers.resolve(name);
    return value?.kind === 'tensor' ? value.node.axes.length : 0;
  };
  const own: Omit<Names, 'asked' | 'subject'> = {
    isAllowed,
    isKnown: (name) => isAllowed(name) || session.builtins.has(name) || session.resolve(name) !== null,
    isNumber: (name) => isConstant(name) || (!answers.builtins.has(name) && session.resolve(name)?.kind === 'tensor'),
    isTensor: (name) => rank(name) > 0,
    rank,
    raisesElements: false,
  };
  const bare: Names = { ...own, asked: null, subject: null };
  const symbols = 'symbols' in question ? question.symbols : [];
  const asked = once(() => new Set(symbols.flatMap((symbol) => labelsOf(readTokens(symbol, bare).slice(0, -1)))));
  const subject = once(() => subjectIn(question, bare));
  return {
    ...own,
    get asked() {
      return symbols.length === 0 ? null : asked();
    },
    get subject() {
      return subject();
    },
  };
}

/** What the text of the question says, with that of what it asks for by name. */
function subjectIn({ prompt, id }: Question, names: Names): Subject {
  return subjectOf(prompt, id, (text) => {
    try {
      return readTokens(text, names).slice(0, -1);
    } catch (error) {
      if (error instanceof ExpressionError) return null;
      throw error;
    }
  });
}

/** Most answers bear no name: what is known of names is found at the first that does. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
