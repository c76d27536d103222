import type { Names } from '../../notation/names';
import type { OpenQuestion } from '../question/open-question';

/** What answers to a question may mention. */
export function namesOf({ answers, session }: OpenQuestion): Names {
  const isConstant = (name: string): boolean => name === 'pi' || name === 'e' || answers.sizes.has(name);
  const isAllowed = (name: string): boolean =>
    isConstant(name) || answers.builtins.has(name) || answers.resolve(name) !== null;
  const isTensor = (name: string): boolean => {
    const value = answers.resolve(name);
    return value?.kind === 'tensor' && value.node.axes.length > 0;
  };
  return {
    isAllowed,
    isKnown: (name) => isAllowed(name) || session.builtins.has(name) || session.resolve(name) !== null,
    isNumber: (name) => isConstant(name) || (!answers.builtins.has(name) && session.resolve(name)?.kind === 'tensor'),
    isTensor,
  };
}
