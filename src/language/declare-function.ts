import { isNonNegative, isPositive } from '../number/bounds';
import type { Span } from '../tensor/extent';
import { rootBounds } from '../tensor/node-bounds';
import type { FunctionClass } from '../tensor/symbol';
import type { Declaration } from './declaration';
import { declaredFunction } from './declared-value';
import type { ClassText } from './function-class';
import { functionFacts } from './function-facts';
import { parseExpression } from './parse-expression';
import { refuse, type Scope, type Session } from './scope';
import { inPlace, type Part } from './top-level';
import type { Value } from './value';

/**
 * Declares a function, and what follows of its arguments from its classes.
 * @throws ExpressionError where the constant of a class is no number that is certainly not negative
 */
export function declareFunction(
  session: Session,
  name: string,
  declaration: Extract<Declaration, { kind: 'function' }>,
  spanOf: (size: Part) => Span,
  path: readonly string[],
): Value {
  const { graph, facts } = session;
  const isStrict = declaration.classes.some(({ kind }) => kind === 'increasing' || kind === 'decreasing');
  const scope: Scope = { session, locals: new Map(), path };
  const classes = declaration.classes.map((each) => declaredClass(each, isStrict, scope));
  const value = declaredFunction(graph, name, declaration, spanOf, classes);
  const symbol = value.declared?.symbol;
  if (symbol !== undefined && classes.length > 0) facts.push((roots) => functionFacts(graph, symbol, roots));
  return value;
}

/** @param isStrict whether the function has to increase or decrease, so that it is not constant */
function declaredClass(declared: ClassText, isStrict: boolean, scope: Scope): FunctionClass {
  if (!('constant' in declared)) return declared;
  const { kind, constant } = declared;
  const { text, start } = constant;
  const place = { start, end: start + text.length };
  const value = scope.session.compile(parseExpression(inPlace(constant), scope.path), scope);
  if (value.kind !== 'tensor' || value.node.axes.length > 0 || value.node.free.size > 0)
    return refuse(
      scope,
      place,
      'declared-class',
      `${text} is no number`,
      `Write 2-${kind}, or L-${kind}, L: real > 0.`,
    );
  const bounds = rootBounds(value.node);
  if (!isNonNegative(bounds) || (isStrict && kind === 'Lipschitz' && !isPositive(bounds))) {
    const which = isStrict ? 'negative or 0, and then no such function' : 'negative, and then no function';
    const reason = `${text} may be ${which} is ${text}-${kind}`;
    return refuse(scope, place, 'declared-class', reason, `Declare it so: ${text}: real > 0.`);
  }
  return { kind, text, constant: value.node };
}
