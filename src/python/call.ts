import { blur } from './blur';
import { specialMethod } from './class-member';
import { complain, unsupported } from './fault';
import type { Interpreter } from './interpreter';
import type { Scope } from './scope';
import type { Parameter } from './syntax';
import {
  type Args,
  none,
  type PyClass,
  type PyFunction,
  type PyInstance,
  type PyValue,
  text,
  tuple,
  typeName,
} from './value';

/** The deepest that functions may call one another. */
const deepest = 120;

/** Calls what can be called. */
export function callValue(run: Interpreter, callee: PyValue, args: Args): PyValue {
  switch (callee.kind) {
    case 'function':
      return callFunction(run, callee, args);
    case 'native':
      return callee.call(args, run);
    case 'method':
      return callValue(run, callee.of, { ...args, positional: [callee.self, ...args.positional] });
    case 'staticmethod':
      return callValue(run, callee.of, args);
    case 'class':
      return instantiated(run, callee, args);
    case 'instance': {
      const method = specialMethod(run, callee, '__call__');
      if (method !== undefined) return callValue(run, method, args);
      return complain('TypeError', `'${callee.of.name}' object is not callable`, 'Define __call__, or call a method.');
    }
    case 'context': {
      const [decorated] = args.positional;
      if (decorated?.kind !== 'function') return unsupported('this context');
      return { ...decorated, recordsGradients: callee.recordsGradients };
    }
    case 'opaque':
      return unsupported(callee.what);
    case 'foreign':
      return complain('TypeError', `'${typeName(callee)}' object is not callable`, 'Index it with [ ].');
    default:
      return complain('TypeError', `'${typeName(callee)}' object is not callable`, 'Call a function.');
  }
}

function instantiated(run: Interpreter, of: PyClass, args: Args): PyValue {
  const instance: PyInstance = { kind: 'instance', of, attributes: new Map() };
  const unread = of.mro.find(({ unreadBase }) => unreadBase !== undefined)?.unreadBase;
  if (unread !== undefined) return unsupported(`an object of a class that derives from ${unread}`);
  if (of.mro.some(({ members }) => members.has('__new__'))) return unsupported('__new__');
  const init = specialMethod(run, instance, '__init__');
  if (init !== undefined) {
    const value = callValue(run, init, args);
    if (value.kind !== 'none')
      return complain('TypeError', '__init__() should return None', 'Leave the return value out.');
  } else if (args.positional.length + args.keyword.size > 0)
    return complain('TypeError', `${of.name}() takes no arguments`, 'Define __init__.');
  return instance;
}

function callFunction(run: Interpreter, of: PyFunction, args: Args): PyValue {
  const { state } = run;
  if (state.depth >= deepest)
    return unsupported(`a recursion deeper than ${deepest} calls`, 'End it before, or write a loop.');
  const names = boundNames(of, args);
  const { body } = of;
  if (of.names.refused !== null) return unsupported(of.names.refused);
  const first = of.parameters.find(({ kind }) => kind === 'positionalOnly' || kind === 'either')?.name ?? null;
  const [frame, { isGradEnabled }] = [state.frame, state];
  state.depth++;
  if (of.recordsGradients !== undefined) state.isGradEnabled = of.recordsGradients;
  if (of.recordsGradients === false) blur(run, 'no_grad');
  try {
    const scope: Scope = { kind: 'function', names, own: new Set(of.names.own), around: of.closure, first };
    state.frame = scope;
    if (!isStatements(body)) return run.evaluate(body, scope);
    const signal = run.execute(body, scope);
    return signal?.kind === 'return' ? signal.value : none;
  } finally {
    state.depth--;
    state.frame = frame;
    state.isGradEnabled = isGradEnabled;
  }
}

const isStatements = (body: PyFunction['body']): body is Exclude<PyFunction['body'], { readonly type: string }> =>
  Array.isArray(body);

function boundNames({ name, parameters, defaults }: PyFunction, { positional, keyword }: Args): Map<string, PyValue> {
  const names = new Map<string, PyValue>();
  const places = parameters.filter(({ kind }) => kind === 'either' || kind === 'positionalOnly');
  const star = parameters.find(({ kind }) => kind === 'star');
  const doubleStar = parameters.find(({ kind }) => kind === 'doubleStar');
  if (positional.length > places.length && star === undefined)
    return complain(
      'TypeError',
      `${name}() takes ${places.length} positional argument${places.length === 1 ? '' : 's'} but ${positional.length} were given`,
      'Count the arguments; self is one of them.',
    );
  for (const [i, { name: own }] of places.entries())
    if (i < positional.length) names.set(own, positional[i] as PyValue);
  if (star !== undefined) names.set(star.name, tuple(positional.slice(places.length)));
  const others = new Map<string, readonly [PyValue, PyValue]>();
  for (const [key, value] of keyword) {
    const isOwn = parameters.some(
      (each) => each.name === key && (each.kind === 'either' || each.kind === 'keywordOnly'),
    );
    if (isOwn && names.has(key))
      return complain('TypeError', `${name}() got multiple values for argument '${key}'`, 'Give it once.');
    if (isOwn) names.set(key, value);
    else if (doubleStar !== undefined) others.set(`s${key}`, [text(key), value]);
    else
      return complain(
        'TypeError',
        `${name}() got an unexpected keyword argument '${key}'`,
        `It has: ${listed(parameters)}.`,
      );
  }
  if (doubleStar !== undefined) names.set(doubleStar.name, { kind: 'dict', entries: others });
  for (const { name: own, kind } of parameters) {
    if (names.has(own) || kind === 'star' || kind === 'doubleStar') continue;
    const value = defaults.get(own);
    if (value === undefined)
      return complain(
        'TypeError',
        `${name}() missing 1 required positional argument: '${own}'`,
        `It takes: ${listed(parameters)}.`,
      );
    names.set(own, value);
  }
  return names;
}

const listed = (parameters: readonly Parameter[]): string => parameters.map(({ name }) => name).join(', ');
