import { specialMethod } from './class-member';
import { complain, unsupported } from './fault';
import { given, type Interpreter } from './interpreter';
import { elementsOf } from './iterate';
import { keyOf } from './keys';
import { wholeIn } from './numbers';
import { requireOwn } from './require-own';
import { list, type PyValue, text, tuple, typeName } from './value';

/** `object[index]` */
export function itemOf(run: Interpreter, object: PyValue, index: PyValue): PyValue {
  switch (object.kind) {
    case 'foreign':
      return object.object.item(index, run);
    case 'list':
    case 'tuple': {
      if (index.kind !== 'slice') return object.items[placeIn(object.items.length, index)] as PyValue;
      const part = sliced(object.items, index);
      return object.kind === 'list' ? list(part) : tuple(part);
    }
    case 'range': {
      const items = elementsOf(run, object);
      if (index.kind !== 'slice') return items[placeIn(items.length, index)] as PyValue;
      const { start, step, count } = sliceRange(items.length, index);
      const [from, by] = [object.start + BigInt(start) * object.step, BigInt(step) * object.step];
      return { kind: 'range', start: from, stop: from + BigInt(count) * by, step: by };
    }
    case 'str': {
      if (object.value === null) return unsupported('a text that is not known');
      const letters = [...object.value];
      return index.kind === 'slice'
        ? text(sliced(letters, index).join(''))
        : text(letters[placeIn(letters.length, index)] as string);
    }
    case 'dict': {
      const found = object.entries.get(keyOf(index));
      return found?.[1] ?? complain('KeyError', 'this key is not in the dictionary', 'Give it a value before.');
    }
    case 'instance': {
      const method = specialMethod(run, object, '__getitem__');
      if (method !== undefined) return run.call(method, given(index));
      break;
    }
    case 'opaque':
    case 'class':
    case 'native':
      // The type of an annotation, such as list[int].
      return { kind: 'opaque', what: 'type' };
  }
  return complain(
    'TypeError',
    `'${typeName(object)}' object is not subscriptable`,
    'Index a list, a tuple or a tensor.',
  );
}

/** `object[index] = value` */
export function assignItem(run: Interpreter, object: PyValue, index: PyValue, value: PyValue): void {
  if (object.kind === 'list' || object.kind === 'dict') requireOwn(run, object);
  switch (object.kind) {
    case 'foreign':
      object.object.setItem(index, value, run);
      return;
    case 'list':
      if (index.kind === 'slice') unsupported('an assignment to a slice of a list');
      object.items[placeIn(object.items.length, index)] = value;
      return;
    case 'dict':
      // The key stays the one that it was.
      object.entries.set(keyOf(index), [object.entries.get(keyOf(index))?.[0] ?? index, value]);
      return;
    case 'instance': {
      const method = specialMethod(run, object, '__setitem__');
      if (method === undefined) break;
      run.call(method, given(index, value));
      return;
    }
  }
  complain(
    'TypeError',
    `'${typeName(object)}' object does not support item assignment`,
    'Assign to a list or a tensor.',
  );
}

/** `del object[index]` */
export function deleteItem(run: Interpreter, object: PyValue, index: PyValue): void {
  if (object.kind === 'list' || object.kind === 'dict') requireOwn(run, object);
  switch (object.kind) {
    case 'list': {
      if (index.kind !== 'slice') {
        object.items.splice(placeIn(object.items.length, index), 1);
        return;
      }
      const gone = new Set(sliced([...object.items.keys()], index));
      object.items.splice(0, object.items.length, ...object.items.filter((_, i) => !gone.has(i)));
      return;
    }
    case 'dict':
      if (!object.entries.delete(keyOf(index)))
        complain('KeyError', 'this key is not in the dictionary', 'Leave the del out.');
      return;
    case 'instance': {
      const method = specialMethod(run, object, '__delitem__');
      if (method !== undefined) return void run.call(method, given(index));
      break;
    }
    case 'foreign':
    case 'opaque':
      unsupported('del of elements of this');
  }
  complain('TypeError', `'${typeName(object)}' object doesn't support item deletion`, 'Delete from a list.');
}

/** A place counted from the front. */
export function placeIn(length: number, index: PyValue): number {
  const whole = wholeIn(index);
  if (whole === null) {
    if (index.kind === 'length' || index.kind === 'foreign' || index.kind === 'instance')
      return unsupported('an index of this kind');
    return complain('TypeError', `indices must be integers or slices, not ${typeName(index)}`, 'Use a whole number.');
  }
  const place = whole < 0n ? whole + BigInt(length) : whole;
  if (place < 0n || place >= BigInt(length))
    return complain('IndexError', `index ${whole} out of range: there are ${length} elements`, 'Indices count from 0.');
  return Number(place);
}

function sliced<T>(items: readonly T[], slice: Extract<PyValue, { kind: 'slice' }>): T[] {
  const { start, step, count } = sliceRange(items.length, slice);
  return Array.from({ length: count }, (_, i) => items[start + i * step] as T);
}

/** The elements that a slice takes of so many, as Python counts them. */
export function sliceRange(
  length: number,
  slice: Extract<PyValue, { kind: 'slice' }>,
): { readonly start: number; readonly step: number; readonly count: number } {
  const whole = (part: PyValue): number | null => {
    if (part.kind === 'none') return null;
    const value = wholeIn(part);
    if (value === null)
      return part.kind === 'length' ? unsupported('a slice up to a size that is any', 'List the sizes.') : wrongSlice();
    return Number(value > 1_000_000_000n ? 1_000_000_000n : value < -1_000_000_000n ? -1_000_000_000n : value);
  };
  const step = whole(slice.step) ?? 1;
  if (step === 0) return complain('ValueError', 'slice step cannot be zero', 'Use another step.');
  const clamp = (value: number): number => {
    const place = value < 0 ? value + length : value;
    return step > 0 ? Math.min(Math.max(place, 0), length) : Math.min(Math.max(place, -1), length - 1);
  };
  const [from, to] = [whole(slice.from), whole(slice.to)];
  const start = from === null ? (step > 0 ? 0 : length - 1) : clamp(from);
  const stop = to === null ? (step > 0 ? length : -1) : clamp(to);
  const count = Math.max(0, Math.ceil((stop - start) / step));
  return { start, step, count };
}

const wrongSlice = (): never => complain('TypeError', 'slice indices must be integers or None', 'Use whole numbers.');
