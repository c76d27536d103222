import { type Builtin, first } from './builtin';
import { specialMethod } from './class-member';
import { complain, unsupported } from './fault';
import { textFunctions } from './format/text-functions';
import { float, fractionIn } from './held';
import { infinity, minusInfinity } from './infinity';
import { given, type Interpreter } from './interpreter';
import { inAnyOrder, lengthBy, rangeLength } from './iterate';
import { iterating } from './iterating';
import { keyOf } from './keys';
import { attributeOr, nameIn } from './named-attribute';
import { numberNode, steadyFraction, wholeIn } from './numbers';
import { roundedToEven } from './rounded-to-even';
import { boundSuper, unboundSuper } from './super-of';
import { type Accepted, taking } from './taking';
import {
  type Args,
  bool,
  int,
  list,
  native,
  none,
  type PyClass,
  type PyNative,
  type PyValue,
  text,
  tuple,
  typeName,
} from './value';

const wrapping =
  (kind: 'property' | 'staticmethod' | 'classmethod'): Builtin =>
  (args) => ({ kind, of: first(args, kind) });

/** Functions that need no import. */
const functions = {
  ...iterating,
  ...textFunctions,
  len: (args, run) => lengthOf(first(args, 'len'), run),
  range: ({ positional }) => {
    const ends = positional.map((each) => {
      if (each.kind === 'length') return unsupported('a loop over a size that is any number', 'List the sizes.');
      if (each.kind === 'foreign' || each.kind === 'instance' || each.kind === 'opaque')
        return unsupported(`a range up to a ${typeName(each)}`);
      return (
        wholeIn(each) ??
        complain('TypeError', `'${typeName(each)}' object cannot be interpreted as an integer`, 'Use a whole number.')
      );
    });
    const [a = 0n, b, step = 1n] = ends;
    if (step === 0n) return complain('ValueError', 'range() arg 3 must not be zero', 'Use another step.');
    return b === undefined ? { kind: 'range', start: 0n, stop: a, step } : { kind: 'range', start: a, stop: b, step };
  },
  list: ({ positional: [whole] }, run) => list(whole === undefined ? [] : run.iterate(whole)),
  tuple: ({ positional: [whole] }, run) => tuple(whole === undefined ? [] : [...run.iterate(whole)]),
  set: ({ positional: [whole] }, run) => {
    const items = whole === undefined ? [] : inAnyOrder(run, whole);
    return { kind: 'set', items: [...new Map(items.map((item) => [keyOf(item), item] as const)).values()] };
  },
  dict: ({ positional: [whole], keyword }, run) => {
    const entries = new Map<string, readonly [PyValue, PyValue]>();
    if (whole?.kind === 'dict') for (const [key, entry] of whole.entries) entries.set(key, entry);
    else if (whole !== undefined)
      for (const pair of run.iterate(whole)) {
        const [key = none, value = none] = run.iterate(pair);
        entries.set(keyOf(key), [key, value]);
      }
    for (const [name, value] of keyword) entries.set(`s${name}`, [text(name), value]);
    return { kind: 'dict', entries };
  },
  sum: ({ positional: [whole = none, start = int(0)], keyword }, run) =>
    inAnyOrder(run, whole).reduce((total, item) => run.binary('+', total, item), keyword.get('start') ?? start),
  max: (args, run) => extreme(args, run, 'max'),
  min: (args, run) => extreme(args, run, 'min'),
  sorted: ({ positional: [whole = none], keyword }, run) => {
    if (keyword.size > 0) return unsupported('sorted with a key');
    const items = [...inAnyOrder(run, whole)];
    return list(
      items.sort((a, b) => (run.isTrue(run.compare('<', a, b)) ? -1 : run.isTrue(run.compare('<', b, a)) ? 1 : 0)),
    );
  },
  int: (args, run) => truncated(first(args, 'int'), run),
  float: (args, run) => asFloat(first(args, 'float'), run),
  bool: (args, run) => bool(run.isTrue(first(args, 'bool'))),
  abs: (args, run) => {
    const value = first(args, 'abs');
    const own = specialMethod(run, value, '__abs__');
    if (own !== undefined) return run.call(own, given());
    if (value.kind === 'foreign') {
      const method = run.attribute(value, 'abs');
      return method === undefined ? unsupported('abs of this') : run.call(method, given());
    }
    return run.isTrue(run.compare('<', value, int(0))) ? run.binary('-', int(0), value) : value;
  },
  round: ({ positional: [value = none, digits] }) => {
    const known = value.kind === 'float' && value.isRounded !== true ? fractionIn(value.node) : null;
    if (wholeIn(value) !== null && digits === undefined) return int(wholeIn(value) as bigint);
    if (known === null || digits !== undefined) return unsupported('round of this');
    return int(roundedToEven(known.numerator, known.denominator));
  },
  pow: ({ positional: [a = none, b = none] }, run) => run.binary('**', a, b),
  divmod: ({ positional: [a = none, b = none] }, run) => tuple([run.binary('//', a, b), run.binary('%', a, b)]),
  isinstance: ({ positional: [value = none, type = none] }) => bool(isInstance(value, type)),
  callable: (args, run) => {
    const value = first(args, 'callable');
    if (value.kind === 'opaque' || value.kind === 'context') return unsupported('callable of this');
    const isMade = specialMethod(run, value, '__call__') !== undefined;
    return bool(isMade || ['function', 'native', 'method', 'class', 'staticmethod'].includes(value.kind));
  },
  hasattr: ({ positional: [object = none, name] }, run) => bool(attributeOr(object, nameIn(name), run) !== undefined),
  getattr: ({ positional: [object = none, name, otherwise] }, run) => {
    const own = nameIn(name);
    return (
      (otherwise === undefined ? run.attribute(object, own) : attributeOr(object, own, run)) ??
      otherwise ??
      complain('AttributeError', `'${typeName(object)}' object has no attribute '${own}'`, 'Give it a value before.')
    );
  },
  setattr: ({ positional: [object = none, name, value = none] }, run) => {
    run.setAttribute(object, nameIn(name), value);
    return none;
  },
  // Without arguments it is read where it is written.
  super: ({ positional: [type, object] }) =>
    type === undefined
      ? unsupported('super() by another name')
      : object === undefined
        ? unboundSuper
        : boundSuper(type, object),
  property: wrapping('property'),
  staticmethod: wrapping('staticmethod'),
  classmethod: wrapping('classmethod'),
  type: (args) => {
    const value = first(args, 'type');
    return value.kind === 'instance' ? value.of : { kind: 'opaque', what: 'type' };
  },
} satisfies Readonly<Record<string, Builtin>>;

/** How many arguments each takes by place, at least and at most, and which by name. */
const accepts: Readonly<Record<keyof typeof functions, Accepted>> = {
  len: { least: 1, most: 1 },
  range: { least: 1, most: 3 },
  enumerate: { least: 1, most: 2, keywords: ['start'] },
  zip: { most: Infinity, keywords: ['strict'] },
  reversed: { least: 1, most: 1 },
  map: { least: 2, most: Infinity },
  list: { most: 1 },
  tuple: { most: 1 },
  set: { most: 1 },
  dict: { most: 1, keywords: 'any' },
  iter: { least: 1, most: 1 },
  next: { least: 1, most: 2 },
  sum: { least: 1, most: 2, keywords: ['start'] },
  max: { least: 1, most: Infinity, keywords: 'any' },
  min: { least: 1, most: Infinity, keywords: 'any' },
  all: { least: 1, most: 1 },
  any: { least: 1, most: 1 },
  sorted: { least: 1, most: 1, keywords: 'any' },
  int: { most: 1 },
  float: { most: 1 },
  bool: { most: 1 },
  str: { most: Infinity, keywords: 'any' },
  repr: { least: 1, most: 1 },
  abs: { least: 1, most: 1 },
  round: { least: 1, most: 2 },
  pow: { least: 2, most: 2 },
  divmod: { least: 2, most: 2 },
  print: { most: Infinity, keywords: 'any' },
  isinstance: { least: 2, most: 2 },
  callable: { least: 1, most: 1 },
  hasattr: { least: 2, most: 2 },
  getattr: { least: 2, most: 3 },
  setattr: { least: 3, most: 3 },
  super: { most: 2 },
  property: { most: 1 },
  staticmethod: { least: 1, most: 1 },
  classmethod: { least: 1, most: 1 },
  type: { least: 1, most: 1 },
};

const object: PyClass = { kind: 'class', name: 'object', members: new Map(), mro: [], isOfLibrary: true };
object.mro = [object];

/** What names stand for that are neither defined nor imported. */
export const builtins: ReadonlyMap<string, PyValue> = new Map<string, PyValue>([
  ...Object.entries(functions).map(([name, call]): [string, PyNative] => [
    name,
    native(name, taking(name, accepts[name as keyof typeof functions], call)),
  ]),
  ['object', object],
  ['__name__', text('code')],
  ...[
    'Exception',
    'ValueError',
    'TypeError',
    'RuntimeError',
    'NotImplementedError',
    'AssertionError',
    'KeyError',
    'IndexError',
    'AttributeError',
  ].map((name): [string, PyValue] => [name, { kind: 'opaque', what: name }]),
]);

function lengthOf(value: PyValue, run: Interpreter): PyValue {
  switch (value.kind) {
    case 'list':
    case 'tuple':
    case 'set':
      return int(value.items.length);
    case 'dict':
      return int(value.entries.size);
    case 'view':
      return int(value.of.entries.size);
    case 'range':
      return int(rangeLength(value));
    case 'str':
      return value.value === null ? unsupported('a text that is not known') : int([...value.value].length);
    case 'foreign':
      return value.object.length(run);
    case 'instance': {
      const length = lengthBy(run, value);
      if (length !== null) return int(length);
      break;
    }
    case 'opaque':
      return unsupported(`len of ${value.what}`);
  }
  return complain(
    'TypeError',
    `object of type '${typeName(value)}' has no len()`,
    'Ask for the length of a list or a tensor.',
  );
}

function extreme({ positional, keyword }: Args, run: Interpreter, name: 'max' | 'min'): PyValue {
  if (keyword.size > 0) return unsupported(`${name} with a key`);
  const items = positional.length === 1 ? inAnyOrder(run, positional[0] as PyValue) : positional;
  const [head, ...rest] = items;
  if (head === undefined) return complain('ValueError', `${name}() arg is an empty sequence`, 'Give it an element.');
  const isBetter = (a: PyValue, b: PyValue): boolean => run.isTrue(run.compare(name === 'max' ? '>' : '<', a, b));
  return rest.reduce((best, item) => (isBetter(item, best) ? item : best), head);
}

function truncated(value: PyValue, run: Interpreter): PyValue {
  if (value.kind === 'int' || value.kind === 'length') return value;
  if (value.kind === 'bool') return int(value.value ? 1 : 0);
  const known = value.kind === 'float' ? steadyFraction(value, run) : null;
  if (known === null) return unsupported('int of what is not known');
  return int(known.numerator / known.denominator);
}

function asFloat(value: PyValue, run: Interpreter): PyValue {
  if (value.kind === 'float') return value;
  if (value.kind === 'str' && /^\s*\+?inf(?:inity)?\s*$/i.test(value.value ?? '')) return infinity;
  if (value.kind === 'str' && /^\s*-inf(?:inity)?\s*$/i.test(value.value ?? '')) return minusInfinity(run);
  const node = numberNode(value, run.graph);
  if (node !== null) return float(node);
  if (value.kind === 'str') return unsupported('float of this text');
  return unsupported(`float of ${typeName(value)}`);
}

/** Types by the names of the functions that make their values. */
const kindsOfTypes: Readonly<Record<string, readonly PyValue['kind'][]>> = {
  int: ['int', 'bool', 'length'],
  float: ['float'],
  bool: ['bool'],
  str: ['str'],
  list: ['list'],
  tuple: ['tuple'],
  dict: ['dict'],
  set: ['set'],
};

function isInstance(value: PyValue, type: PyValue): boolean {
  if (type.kind === 'tuple') return type.items.some((each) => isInstance(value, each));
  if (type.kind === 'class' && type.name === 'object' && type.isOfLibrary === true) return true;
  if (value.kind === 'opaque') return unsupported('isinstance of this');
  if (type.kind === 'class') return value.kind === 'instance' && value.of.mro.includes(type);
  if (type.kind === 'native') {
    const kinds = kindsOfTypes[type.name];
    if (kinds !== undefined) return kinds.includes(value.kind);
    if (type.name === 'Tensor' || type.name === 'Parameter')
      return value.kind === 'foreign' && value.object.isInstance(type.name);
  }
  return unsupported('isinstance with this type');
}
