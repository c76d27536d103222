import { boundTo, memberIn } from './class-member';
import { complain, unsupported } from './fault';
import { given, type Interpreter } from './interpreter';
import { methodOf } from './methods';
import { requireOwn } from './require-own';
import { ofUnboundSuper, unboundSuper } from './super-of';
import { native, none, type PyClass, type PyInstance, type PyValue, text, typeName } from './value';

/** What a name behind a point stands for; undefined where there is none. */
export function attributeOf(run: Interpreter, object: PyValue, name: string): PyValue | undefined {
  switch (object.kind) {
    case 'instance':
      return ofInstance(run, object, name);
    case 'class':
      return ofClass(object, name);
    case 'super': {
      const { mro } = object.self.of;
      const behind = mro.slice(mro.indexOf(object.behind) + 1);
      const found = memberIn(behind, name);
      if (found !== undefined) return boundTo(run, found, object.self);
      return name === '__init__' ? initOfObject : undefined;
    }
    case 'module':
      return object.member(name);
    case 'foreign':
      return object.object.attribute(name, run);
    case 'function':
      return name === '__name__' ? text(object.name) : undefined;
    case 'opaque':
      return object === unboundSuper ? ofUnboundSuper(run, name) : methodOf(object, name);
    default:
      return methodOf(object, name);
  }
}

/** `object.__init__`, which takes nothing. */
const initOfObject = native('__init__', ({ positional, keyword }) =>
  positional.length + keyword.size > 0
    ? complain('TypeError', 'object.__init__() takes exactly one argument', 'Leave the arguments out.')
    : none,
);

function ofInstance(run: Interpreter, object: PyInstance, name: string): PyValue | undefined {
  const member = memberIn(object.of.mro, name);
  if (member?.kind === 'property') return run.call(member.of, given(object));
  const own = object.attributes.get(name);
  if (own !== undefined) return own;
  if (member?.kind === 'instance' && memberIn(member.of.mro, '__get__') !== undefined) unsupported('__get__');
  if (member !== undefined) return boundTo(run, member, object);
  if (name === '__class__') return object.of;
  const rest = memberIn(object.of.mro, '__getattr__');
  if (rest?.kind === 'function') return run.call(rest, given(object, text(name)));
  const besides = object.of.mro.find((each) => each.besides !== undefined)?.besides?.(object, name);
  if (besides !== undefined) return besides;
  const unread = object.of.mro.find(({ unread: names }) => names?.has(name) === true);
  return unread === undefined ? undefined : unsupported(`${unread.name}.${name}`);
}

function ofClass(object: PyClass, name: string): PyValue | undefined {
  const member = memberIn(object.mro, name);
  if (member?.kind === 'instance' && memberIn(member.of.mro, '__get__') !== undefined) unsupported('__get__');
  if (member?.kind === 'staticmethod') return member.of;
  if (member?.kind === 'classmethod' && (member.of.kind === 'function' || member.of.kind === 'native'))
    return { kind: 'method', of: member.of, self: object };
  return name === '__name__' ? (member ?? text(object.name)) : member;
}

/** `object.name = value` */
export function assignAttribute(run: Interpreter, object: PyValue, name: string, value: PyValue): void {
  requireOwn(run, object);
  switch (object.kind) {
    case 'instance': {
      if (object.of.isOfLibrary === true && object.of.mro.length === 1 && object.of.name === 'object')
        complain('AttributeError', `'object' object has no attribute '${name}'`, 'Define a class of your own.');
      if (memberIn(object.of.mro, name)?.kind === 'property')
        complain('AttributeError', `can't set attribute '${name}'`, 'A property without a setter is read alone.');
      const setter = memberIn(object.of.mro, '__setattr__');
      if (setter !== undefined) run.call(setter, given(object, text(name), value));
      else object.attributes.set(name, value);
      return;
    }
    case 'class':
      if (object.isOfLibrary === true) unsupported(`an assignment to ${object.name}.${name}, which is of a library,`);
      object.members.set(name, value);
      return;
    case 'foreign':
      object.object.setAttribute(name, value, run);
      return;
    case 'none':
    case 'bool':
    case 'int':
    case 'length':
    case 'float':
    case 'str':
    case 'list':
    case 'tuple':
    case 'dict':
    case 'set':
    case 'range':
      complain(
        'AttributeError',
        `'${typeName(object)}' object has no attribute '${name}'`,
        'Assign to an attribute of an object.',
      );
      break;
    default:
      unsupported(`an assignment to an attribute of this ${object.kind}`);
  }
}

/** `del object.name` */
export function deleteAttribute(run: Interpreter, object: PyValue, name: string): void {
  requireOwn(run, object);
  const missing = (): never =>
    complain('AttributeError', `'${typeName(object)}' object has no attribute '${name}'`, 'Leave the del out.');
  if (object.kind === 'instance') {
    if (memberIn(object.of.mro, name)?.kind === 'property') unsupported('del of a property');
    const deleter = memberIn(object.of.mro, '__delattr__');
    if (deleter !== undefined) run.call(deleter, given(object, text(name)));
    else if (!object.attributes.delete(name)) missing();
  } else if (object.kind === 'class' && object.isOfLibrary !== true) {
    if (!object.members.delete(name)) missing();
  } else unsupported(`del of an attribute of this ${object.kind}`);
}
