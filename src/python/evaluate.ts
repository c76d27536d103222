import { fractionOf } from '../number/fraction';
import { bindTarget } from './assign';
import { builtins } from './builtins';
import { specialMethod } from './class-member';
import { complain, PythonFault, unsupported } from './fault';
import { formattedString } from './format/formatted-string';
import { float } from './held';
import { isInfinity, minusInfinity } from './infinity';
import { given, type Interpreter } from './interpreter';
import { iteratorOver, passing } from './iterate';
import { keyOf } from './keys';
import { functionValue } from './make-function';
import { nameIn, noAttribute } from './name-in';
import { wholeIn } from './numbers';
import { numberValue } from './read/literal';
import { lookUp, type Scope } from './scope';
import { implicitSuper } from './super-of';
import type { Argument, Clause, Expression, ExpressionOf, Span } from './syntax';
import { targetNames } from './target-names';
import { type Args, bool, int, none, type PyDict, type PyValue, text, tuple } from './value';

/** What an expression comes to in a scope. */
export function evaluateIn(run: Interpreter, expression: Expression, scope: Scope): PyValue {
  const value = (part: Expression): PyValue => run.evaluate(part, scope);
  switch (expression.type) {
    case 'name':
      return nameIn(expression.name, scope);
    case 'number':
      return literal(run, expression.text);
    case 'string':
      return text(expression.value);
    case 'constant':
      return constant(expression.value);
    case 'attribute': {
      const object = value(expression.object);
      return run.attribute(object, expression.name) ?? noAttribute(object, expression.name);
    }
    case 'item':
      return run.item(value(expression.object), value(expression.index));
    case 'slice': {
      const part = (each: Expression | null): PyValue => (each === null ? none : value(each));
      return { kind: 'slice', from: part(expression.from), to: part(expression.to), step: part(expression.step) };
    }
    case 'call':
      if (isImplicitSuper(expression, scope)) return implicitSuper(scope);
      return run.call(value(expression.callee), argumentsOf(run, expression.args, scope, expression.callee));
    case 'binary':
      return run.binary(expression.operator, value(expression.left), value(expression.right));
    case 'unary':
      return unary(run, expression, scope);
    case 'junction': {
      const left = value(expression.left);
      const isDecided = run.isTrue(left) === (expression.operator === 'or');
      return isDecided ? left : value(expression.right);
    }
    case 'comparison':
      return comparison(run, expression, scope);
    case 'conditional':
      return value(
        placed(expression.condition, () => run.isTrue(value(expression.condition))) ? expression.yes : expression.no,
      );
    default:
      return evaluateRare(run, expression, scope);
  }
}

const isImplicitSuper = ({ callee, args }: ExpressionOf<'call'>, scope: Scope): boolean =>
  callee.type === 'name' &&
  callee.name === 'super' &&
  args.length === 0 &&
  lookUp(scope, 'super') === builtins.get('super');

function evaluateRare(run: Interpreter, expression: Expression, scope: Scope): PyValue {
  switch (expression.type) {
    case 'tuple':
      return tuple(itemsOf(run, expression.items, scope));
    case 'list':
      return { kind: 'list', items: itemsOf(run, expression.items, scope) };
    case 'set':
      return { kind: 'set', items: distinct(itemsOf(run, expression.items, scope)) };
    case 'dict':
      return dictionary(run, expression, scope);
    case 'comprehension': {
      if (expression.makes === 'generator')
        return unsupported('a generator that is kept', 'Write a list: [… for … in …].');
      const items = [...comprehended(run, expression.clauses, scope, (inner) => run.evaluate(expression.item, inner))];
      return expression.makes === 'set' ? { kind: 'set', items: distinct(items) } : { kind: 'list', items };
    }
    case 'dictComprehension': {
      const dict: PyDict = { kind: 'dict', entries: new Map() };
      const pairs = comprehended(
        run,
        expression.clauses,
        scope,
        (inner) => [run.evaluate(expression.key, inner), run.evaluate(expression.value, inner)] as const,
      );
      for (const [key, value] of pairs) dict.entries.set(keyOf(key), [dict.entries.get(keyOf(key))?.[0] ?? key, value]);
      return dict;
    }
    case 'lambda':
      return functionValue(run, { ...expression, name: '<lambda>' }, scope);
    case 'named': {
      const value = run.evaluate(expression.value, scope);
      if (scope.kind === 'comprehension') return unsupported(':= in a comprehension');
      scope.names.set(expression.name, value);
      return value;
    }
    case 'formatted':
      return formattedString(run, expression, scope);
    case 'starred':
      return complain('SyntaxError', "can't use starred expression here", 'Leave the * out.');
    case 'unsupported':
      return unsupported(expression.what);
    default:
      throw new TypeError(expression.type);
  }
}

function literal({ graph }: Interpreter, written: string): PyValue {
  const number = numberValue(written);
  if (number === null) return unsupported(`the number ${written.slice(0, 20)}`);
  return number.kind === 'int' ? int(number.value) : float(graph.constant(fractionOf(number.text)));
}

function constant(value: 'True' | 'False' | 'None' | '...'): PyValue {
  if (value === 'None') return none;
  return value === '...' ? { kind: 'ellipsis' } : bool(value === 'True');
}

function unary(run: Interpreter, { operator, argument }: ExpressionOf<'unary'>, scope: Scope): PyValue {
  const value = run.evaluate(argument, scope);
  if (operator === 'not') return bool(!run.isTrue(value));
  if (value.kind === 'foreign') return value.object.unary(operator, run);
  const method = specialMethod(run, value, { '-': '__neg__', '+': '__pos__', '~': '__invert__' }[operator]);
  if (method !== undefined) return run.call(method, given());
  if (operator === '-' && isInfinity(value)) return minusInfinity(run);
  if (operator === '-') return run.binary('-', int(0), requireNumber(value, operator));
  if (operator === '+') return requireNumber(value, operator);
  const whole = wholeIn(value);
  return whole === null ? unsupported(`~ of ${value.kind}`) : int(-whole - 1n);
}

function requireNumber(value: PyValue, operator: string): PyValue {
  if (value.kind === 'bool') return int(value.value ? 1 : 0);
  if (value.kind === 'int' || value.kind === 'float' || value.kind === 'length') return value;
  if (value.kind === 'opaque') return unsupported(`${operator} of ${value.what}`);
  return complain('TypeError', `bad operand type for unary ${operator}: '${value.kind}'`, 'Use a number or a tensor.');
}

function comparison(run: Interpreter, { first, rest }: ExpressionOf<'comparison'>, scope: Scope): PyValue {
  let left = run.evaluate(first, scope);
  for (const [i, { operator, right: written }] of rest.entries()) {
    const right = run.evaluate(written, scope);
    const holds = run.compare(operator, left, right);
    if (i === rest.length - 1 || !run.isTrue(holds)) return holds;
    left = right;
  }
  return left;
}

const itemsOf = (run: Interpreter, items: readonly Expression[], scope: Scope): PyValue[] =>
  items.flatMap((item) =>
    item.type === 'starred' ? run.iterate(run.evaluate(item.value, scope)) : [run.evaluate(item, scope)],
  );

const distinct = (items: readonly PyValue[]): PyValue[] => [
  ...new Map(items.map((item) => [keyOf(item), item] as const)).values(),
];

function dictionary(run: Interpreter, { entries }: ExpressionOf<'dict'>, scope: Scope): PyValue {
  const dict: PyDict = { kind: 'dict', entries: new Map() };
  for (const { key, value } of entries) {
    if (key === null) {
      const more = run.evaluate(value, scope);
      if (more.kind !== 'dict')
        return complain('TypeError', 'argument after ** must be a mapping', 'Use a dictionary.');
      for (const [name, entry] of more.entries) dict.entries.set(name, entry);
    } else {
      const own = run.evaluate(key, scope);
      dict.entries.set(keyOf(own), [dict.entries.get(keyOf(own))?.[0] ?? own, run.evaluate(value, scope)]);
    }
  }
  return dict;
}

/** Runs the loops of a comprehension, which have a scope of their own, as far as its items are asked for. */
function* comprehended<T>(
  run: Interpreter,
  clauses: readonly Clause[],
  scope: Scope,
  make: (inner: Scope) => T,
): Generator<T> {
  const own = new Set(clauses.flatMap(({ target }) => targetNames(target)));
  const inner: Scope = { kind: 'comprehension', names: new Map(), own, around: scope };
  function* loop(depth: number): Generator<T> {
    const clause = clauses[depth];
    if (clause === undefined) {
      yield make(inner);
      return;
    }
    // The first source is evaluated outside.
    for (const item of passing(run, run.evaluate(clause.source, depth === 0 ? scope : inner))) {
      bindTarget(run, clause.target, item, inner);
      if (clause.conditions.every((condition) => run.isTrue(run.evaluate(condition, inner)))) yield* loop(depth + 1);
    }
  }
  yield* loop(0);
}

function argumentsOf(run: Interpreter, args: readonly Argument[], scope: Scope, callee: Expression): Args {
  const positional: PyValue[] = [];
  const keyword = new Map<string, PyValue>();
  for (const argument of args) {
    const { value: written } = argument;
    const value =
      written.type === 'comprehension' && written.makes === 'generator'
        ? handedOn(run, written, scope, callee, argument.kind === 'star')
        : run.evaluate(written, scope);
    if (argument.kind === 'positional') positional.push(value);
    else if (argument.kind === 'star') positional.push(...run.iterate(value));
    else if (argument.kind === 'keyword') addKeyword(keyword, argument.name, value);
    else {
      if (value.kind !== 'dict')
        return complain('TypeError', 'argument after ** must be a mapping', 'Use a dictionary.');
      for (const [key, entry] of value.entries.values())
        addKeyword(keyword, key.kind === 'str' ? key.value : null, entry);
    }
  }
  return { positional, keyword };
}

function addKeyword(keyword: Map<string, PyValue>, name: string | null, value: PyValue): void {
  if (name === null) unsupported('an argument whose name is not known');
  else if (keyword.has(name))
    complain('TypeError', `got multiple values for keyword argument '${name}'`, 'Give it once.');
  else keyword.set(name, value);
}

/** A generator, where it is clear that what it is given to goes through it and does not keep it. */
function handedOn(
  run: Interpreter,
  { item, clauses }: ExpressionOf<'comprehension'>,
  scope: Scope,
  callee: Expression,
  isSpread: boolean,
): PyValue {
  const takes = ['list', 'tuple', 'sum', 'max', 'min', 'all', 'any', 'sorted', 'set', 'dict', 'join', 'ModuleList'];
  const name = callee.type === 'name' ? callee.name : callee.type === 'attribute' ? callee.name : '';
  if (!isSpread && !takes.includes(name))
    return unsupported('a generator that is kept', 'Write a list: [… for … in …].');
  const items = comprehended(run, clauses, scope, (inner) => run.evaluate(item, inner));
  return iteratorOver([], () => {
    const next = items.next();
    return next.done === true ? null : next.value;
  });
}

/** Gives what goes wrong in a part of the file its place, unless a smaller part has it. */
export function placed<T>(span: Span, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof PythonFault) throw error.at({ start: span.start, end: span.end });
    throw error;
  }
}
