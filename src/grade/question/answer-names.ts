import { type Question, variablesOf } from '../../claim/question';
import type { Builtin } from '../../language/builtin';
import { ExpressionError } from '../../language/expression-error';
import { elementwise } from '../../language/library/elementwise';
import { inverses } from '../../language/library/inverses';
import { reductions } from '../../language/library/reductions';
import type { Session } from '../../language/scope';
import type { Value } from '../../language/value';

/** Functions of numbers, which any answer may use. */
const ordinary: ReadonlySet<string> = new Set([...Object.keys(elementwise), ...Object.keys(inverses), 'min', 'max']);
/** Functions of tensors, which an answer may use that depends on tensors. */
const ofTensors: ReadonlySet<string> = new Set([
  ...ordinary,
  ...Object.keys(reductions),
  'dot',
  'matmul',
  'transpose',
  'det',
  'inv',
  'trace',
]);

/** Compilations of parts (bodies of sums and the like) that one answer may ask for. */
const partLimit = 20_000;

/**
 * A session in which an answer can use only what it may: the variables of the question, the ordinary functions, and what
 * the question allows; not the definitions of the claim, which hold the reference answer.
 */
export function answerSession(session: Session, question: Question): Session {
  const isOpen = question.kind === 'derivation';
  const variables = new Set(Object.keys(variablesOf(question)));
  const hasTensors = [...variables].some((name) => isTensor(session.resolve(name)));
  const allowed = new Set(question.allow);
  const forbidden = new Set(question.forbid);
  const usual = hasTensors ? ofTensors : ordinary;
  const isName = (name: string): boolean =>
    !forbidden.has(name) && (isOpen || variables.has(name) || allowed.has(name));
  const isBuiltin = (name: string): boolean => !forbidden.has(name) && (isOpen || usual.has(name) || allowed.has(name));
  const builtins = new Map<string, Builtin>([...session.builtins].filter(([name]) => isBuiltin(name)));
  const { effort } = session;
  return {
    ...session,
    sizes: isOpen || hasTensors ? session.sizes : new Map(),
    builtins,
    compile: (node, scope) => {
      if (++effort.parts > partLimit)
        throw new ExpressionError(
          'budget',
          'This answer has too many parts to write out.',
          'Use a shorter formula.',
          scope.path,
          node.start,
          node.end,
        );
      return session.compile(node, scope);
    },
    resolve: (name) => (isName(name) ? session.resolve(name) : null),
    resolveFunction: (name) => (isName(name) ? session.resolveFunction(name) : null),
    knownNames: () => session.knownNames().filter(isName),
  };
}

const isTensor = (value: Value | null): boolean =>
  value?.kind === 'function' || (value?.kind === 'tensor' && value.node.axes.length > 0);
