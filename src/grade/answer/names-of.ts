import type { Question } from '../../claim/question';
import type { Session } from '../../language/scope';
import type { Names } from '../../notation/names';
import { labelsOf } from '../../notation/plain-label';
import { readTokens } from '../../notation/read-tokens';

/** What answers to a question may mention: the names of `answers`, among those of `session`. */
export function namesOf(question: Question, session: Session, answers: Session): Names {
  const isConstant = (name: string): boolean => name === 'pi' || name === 'e' || answers.sizes.has(name);
  const isAllowed = (name: string): boolean =>
    isConstant(name) || answers.builtins.has(name) || answers.resolve(name) !== null;
  const isTensor = (name: string): boolean => {
    const value = answers.resolve(name);
    return value?.kind === 'tensor' && value.node.axes.length > 0;
  };
  const names: Omit<Names, 'asked'> = {
    isAllowed,
    isKnown: (name) => isAllowed(name) || session.builtins.has(name) || session.resolve(name) !== null,
    isNumber: (name) => isConstant(name) || (!answers.builtins.has(name) && session.resolve(name)?.kind === 'tensor'),
    isTensor,
  };
  const symbols = 'symbols' in question ? question.symbols : [];
  if (symbols.length === 0) return { ...names, asked: null };
  let asked: ReadonlySet<string> | null = null;
  return {
    ...names,
    get asked() {
      asked ??= new Set(
        symbols.flatMap((symbol) => labelsOf(readTokens(symbol, { ...names, asked: null }).slice(0, -1))),
      );
      return asked;
    },
  };
}
