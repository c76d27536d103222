import { complain, PythonFault, unsupported } from './fault';
import type { Interpreter } from './interpreter';
import { nameIn, noAttribute } from './name-in';
import type { Scope } from './scope';
import type { Expression, ExpressionOf } from './syntax';
import type { PyValue } from './value';

/** Types of Python that take others in brackets. */
const generics: ReadonlySet<string> = new Set(['list', 'tuple', 'dict', 'set', 'frozenset', 'type']);

/** What is known of the value of an annotation: what it is, or that it is some type. */
type Annotated = PyValue | 'type' | null;

/**
 * Evaluates an annotation as Python does where it defines what is annotated (up to 3.13, and without `from __future__ import
 * annotations`): its names need values, though they say nothing of what the code computes.
 * @throws PythonFault where Python would stop, or where it is not known
 */
export function evaluateAnnotation(run: Interpreter, annotation: Expression, scope: Scope): void {
  try {
    typeOf(run, annotation, scope);
  } catch (error) {
    if (error instanceof PythonFault) throw error.at({ start: annotation.start, end: annotation.end });
    throw error;
  }
}

/** Null for what is no type, such as a text. */
function typeOf(run: Interpreter, written: Expression, scope: Scope): Annotated {
  switch (written.type) {
    case 'name':
      return named(written.name, scope);
    case 'attribute':
      return member(run, written, scope);
    case 'item':
      return item(run, written, scope);
    case 'binary':
      if (written.operator !== '|') break;
      return union([typeOf(run, written.left, scope), typeOf(run, written.right, scope)]);
    case 'tuple':
    case 'list':
      for (const each of written.items) typeOf(run, each, scope);
      return null;
    case 'constant':
      return written.value === 'None' ? { kind: 'none' } : null;
    case 'string':
      if (written.value !== null) return null;
  }
  run.evaluate(written, scope);
  return null;
}

/** A name that Python knows, and that has no meaning here, is a type or a function of it. */
function named(name: string, scope: Scope): Annotated {
  try {
    return nameIn(name, scope);
  } catch (error) {
    if (error instanceof PythonFault && error.kind === 'unsupported') return 'type';
    throw error;
  }
}

function member(run: Interpreter, written: ExpressionOf<'attribute'>, scope: Scope): Annotated {
  const names: string[] = [];
  let root: Expression = written;
  for (; root.type === 'attribute'; root = root.object) names.unshift(root.name);
  if (root.type !== 'name') return run.evaluate(written, scope);
  let value = nameIn(root.name, scope);
  for (const [i, name] of names.entries()) {
    if (value.kind === 'module' && value.types?.has(names.slice(i).join('.')) === true) return 'type';
    const next: PyValue | undefined = run.attribute(value, name);
    value = next ?? noAttribute(value, name);
  }
  return value;
}

function item(run: Interpreter, written: ExpressionOf<'item'>, scope: Scope): Annotated {
  const of = typeOf(run, written.object, scope);
  typeOf(run, written.index, scope);
  if (of === 'type' || (of?.kind === 'opaque' && of.what === 'type')) return 'type';
  if (of?.kind === 'native' && generics.has(of.name)) return 'type';
  if (of?.kind === 'native' || (of?.kind === 'class' && of.isOfLibrary === true))
    return complain('TypeError', `type '${of.name}' is not subscriptable`, 'Say of its shape in a comment.');
  return unsupported('this index in an annotation');
}

function union(types: readonly Annotated[]): Annotated {
  const isType = (each: Annotated): boolean =>
    each === 'type' || (each !== null && ['class', 'native', 'opaque', 'none'].includes(each.kind));
  if (!types.every(isType)) return unsupported('| of this in an annotation');
  return types.every((each) => each !== 'type' && each?.kind === 'none')
    ? complain('TypeError', "unsupported operand type(s) for |: 'NoneType' and 'NoneType'", 'Write None.')
    : 'type';
}
