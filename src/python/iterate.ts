import { specialMethod } from './class-member';
import { complain, unsupported } from './fault';
import { fractionIn } from './held';
import { given, type Interpreter } from './interpreter';
import { wholeIn } from './numbers';
import { requireOwn } from './require-own';
import { int, type PyDict, type PyInstance, type PyIterator, type PyValue, text, typeName } from './value';

/** The most rounds of one loop. */
const longestRange = 20_000n;

/** The elements that a loop goes over; those of a list stay its own, which may change meanwhile. */
export function elementsOf(run: Interpreter, value: PyValue): readonly PyValue[] {
  switch (value.kind) {
    case 'list':
    case 'tuple':
      return value.items;
    case 'set':
      return value.items.length > 1
        ? unsupported('the order of the elements of a set', 'Sort them: sorted(…).')
        : value.items;
    case 'dict':
      return [...value.entries.values()].map(([key]) => key);
    case 'view':
      return [...value.of.entries.values()].map(value.part);
    case 'range':
      return rangeItems(value);
    case 'iterator':
      return [...passing(run, value)];
    case 'str':
      return value.value === null ? unsupported('a text that is not known') : [...value.value].map(text);
    case 'foreign':
      return value.object.iterate(run);
    case 'instance': {
      const own = iterable(run, value);
      if (own === null) break;
      return elementsOf(run, own);
    }
    case 'opaque':
      return unsupported(value.what);
  }
  return complain('TypeError', `'${typeName(value)}' object is not iterable`, 'Loop over a list, a range or a tensor.');
}

/** What `__iter__` of an object gives; null where it has none. */
function iterable(run: Interpreter, value: PyInstance): PyValue | null {
  const iterate = specialMethod(run, value, '__iter__');
  if (iterate === undefined)
    return specialMethod(run, value, '__getitem__') === undefined ? null : unsupported('a loop by __getitem__');
  if (specialMethod(run, value, '__next__') !== undefined) return unsupported('an iterator of its own class');
  const own = run.call(iterate, given());
  if (own.kind === 'iterator') return own;
  if (own.kind === 'instance' || own.kind === 'opaque') return unsupported('an iterator of its own class');
  return complain('TypeError', `iter() returned non-iterator of type '${typeName(own)}'`, 'Write iter(…).');
}

/** Goes through the elements one by one: those of a list as they are by then, those of an iterator as they are made. */
export function pullFrom(run: Interpreter, value: PyValue): PyIterator['pull'] {
  if (value.kind === 'iterator')
    return () => {
      requireOwn(run, value);
      return value.pull();
    };
  const own = value.kind === 'instance' ? iterable(run, value) : null;
  if (own !== null) return pullFrom(run, own);
  if (value.kind === 'dict') return pullFromEntries(value, ([key]) => key);
  if (value.kind === 'view') return pullFromEntries(value.of, value.part);
  const items = elementsOf(run, value);
  let next = 0;
  return () => items[next++] ?? null;
}

/** Goes through the entries of a dictionary as they are by then; what gives it other keys meanwhile is a mistake. */
function pullFromEntries({ entries }: PyDict, part: Extract<PyValue, { kind: 'view' }>['part']): PyIterator['pull'] {
  const keys = [...entries.keys()];
  let next = 0;
  return () => {
    if (next > keys.length) return null;
    if (entries.size !== keys.length)
      return complain('RuntimeError', 'dictionary changed size during iteration', 'Loop over list(…) of it.');
    const key = keys[next++];
    const entry = key === undefined ? undefined : entries.get(key);
    if (entry !== undefined) return part(entry);
    if (key !== undefined || [...entries.keys()].some((each, i) => each !== keys[i]))
      return unsupported('a dictionary whose keys change during iteration', 'Loop over list(…) of it.');
    return null;
  };
}

/** As `pullFrom`, for a loop, which takes a step for each element. */
export function* passing(run: Interpreter, value: PyValue): Generator<PyValue> {
  const pull = pullFrom(run, value);
  for (let item = pull(); item !== null; item = pull()) {
    run.step();
    yield item;
  }
}

/** An iterator, which has no more elements once it had none. */
export function iteratorOver(holds: readonly PyValue[], pull: PyIterator['pull']): PyIterator {
  let isOver = false;
  return {
    kind: 'iterator',
    holds,
    pull: () => {
      const next = isOver ? null : pull();
      isOver ||= next === null;
      return next;
    },
  };
}

/** The elements where their order is of no concern: also those of a set. */
export const inAnyOrder = (run: Interpreter, value: PyValue): readonly PyValue[] =>
  value.kind === 'set' ? value.items : run.iterate(value);

export function rangeLength({ start, stop, step }: Extract<PyValue, { kind: 'range' }>): bigint {
  const count = step > 0n ? (stop - start + step - 1n) / step : (start - stop - step - 1n) / -step;
  return count > 0n ? count : 0n;
}

function rangeItems(range: Extract<PyValue, { kind: 'range' }>): PyValue[] {
  const count = rangeLength(range);
  if (count > longestRange) return unsupported(`a loop of more than ${longestRange} rounds`, 'Use smaller sizes.');
  return Array.from({ length: Number(count) }, (_, i) => int(range.start + BigInt(i) * range.step));
}

/** Whether a condition holds. */
export function truthOf(run: Interpreter, value: PyValue): boolean {
  switch (value.kind) {
    case 'none':
      return false;
    case 'bool':
      return value.value;
    case 'int':
      return value.value !== 0n;
    case 'float': {
      if (fractionIn(value.node) === null) return unsupported('a condition on a number that is not known');
      return run.isTrue(run.compare('!=', value, int(0)));
    }
    case 'str':
      return value.value === null ? unsupported('a text that is not known') : value.value !== '';
    case 'list':
    case 'tuple':
    case 'set':
      return value.items.length > 0;
    case 'dict':
      return value.entries.size > 0;
    case 'view':
      return value.of.entries.size > 0;
    case 'range':
      return rangeLength(value) > 0n;
    case 'foreign':
      return value.object.isTrue(run);
    case 'opaque':
      return unsupported(`a condition on ${value.what}`);
    case 'instance': {
      const method = specialMethod(run, value, '__bool__');
      if (method === undefined) return (lengthBy(run, value) ?? 1) !== 0;
      const truth = run.call(method, given());
      if (truth.kind === 'bool') return truth.value;
      return complain('TypeError', `__bool__ should return bool, returned ${typeName(truth)}`, 'Return True or False.');
    }
    default:
      return true;
  }
}

/** What `__len__` of an object gives; null where it has none. */
export function lengthBy(run: Interpreter, value: PyValue): number | null {
  const method = specialMethod(run, value, '__len__');
  if (method === undefined) return null;
  const length = run.call(method, given());
  const whole = wholeIn(length);
  if (whole === null) return unsupported(`__len__ that gives a ${typeName(length)}`);
  return whole < 0n ? complain('ValueError', '__len__() should return >= 0', 'Count what there is.') : Number(whole);
}
