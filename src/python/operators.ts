import { complain, unsupported } from './fault';
import { given, type Interpreter } from './interpreter';
import { passing } from './iterate';
import { keyOf } from './keys';
import { binaryOfNumbers, compareNumbers, wholeIn } from './numbers';
import type { BinaryOperator, CompareOperator } from './syntax';
import { bool, list, longest, type PyValue, text, tuple, typeName } from './value';

const methods: Readonly<Record<BinaryOperator, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'truediv',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '@': 'matmul',
  '<<': 'lshift',
  '>>': 'rshift',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
};

/** The method that an object may have for `+=` and its like. */
export const inPlaceMethod = (operator: BinaryOperator): string => `__i${methods[operator]}__`;

/** An operator between two values. */
export function binaryOf(run: Interpreter, operator: BinaryOperator, left: PyValue, right: PyValue): PyValue {
  const result =
    byMethod(run, left, `__${methods[operator]}__`, right) ??
    byForeign(run, operator, left, right) ??
    byMethod(run, right, `__r${methods[operator]}__`, left) ??
    binaryOfNumbers(operator, left, right, run) ??
    ofSequences(operator, left, right);
  if (result !== null) return result;
  if ([left, right].some(({ kind }) => kind === 'opaque' || kind === 'set' || kind === 'dict'))
    return unsupported(`${operator} of '${typeName(left)}' and '${typeName(right)}'`);
  return complain(
    'TypeError',
    `unsupported operand type(s) for ${operator}: '${typeName(left)}' and '${typeName(right)}'`,
    'Look at what both sides are.',
  );
}

function byMethod(run: Interpreter, own: PyValue, name: string, other: PyValue): PyValue | null {
  if (own.kind !== 'instance') return null;
  const method = run.attribute(own, name);
  return method === undefined ? null : run.call(method, given(other));
}

function byForeign(run: Interpreter, operator: BinaryOperator, left: PyValue, right: PyValue): PyValue | null {
  if (left.kind === 'foreign') return left.object.binary(operator, left, right, run);
  return right.kind === 'foreign' ? right.object.binary(operator, left, right, run) : null;
}

function ofSequences(operator: BinaryOperator, left: PyValue, right: PyValue): PyValue | null {
  if (operator === '%' && left.kind === 'str') return text(null);
  if (operator === '+') {
    if (left.kind === 'str' && right.kind === 'str')
      return text(left.value === null || right.value === null ? null : left.value + right.value);
    if (left.kind === 'list' && right.kind === 'list') return list([...left.items, ...right.items]);
    if (left.kind === 'tuple' && right.kind === 'tuple') return tuple([...left.items, ...right.items]);
  }
  if (operator !== '*') return null;
  const [row, times] = wholeIn(right) === null ? [right, wholeIn(left)] : [left, wholeIn(right)];
  if (times === null || (row.kind !== 'list' && row.kind !== 'tuple')) return null;
  if (times * BigInt(row.items.length) > BigInt(longest.list)) return unsupported('a list of this length');
  const items = Array.from({ length: Math.max(0, Number(times)) }, () => row.items).flat();
  return row.kind === 'list' ? list(items) : tuple(items);
}

/** A comparison of two values. */
export function compareValues(run: Interpreter, operator: CompareOperator, left: PyValue, right: PyValue): PyValue {
  switch (operator) {
    case 'is':
    case 'is not':
      return bool(isSame(left, right) === (operator === 'is'));
    case 'in':
    case 'not in':
      return bool(isIn(run, left, right) === (operator === 'in'));
    default:
      return ordered(run, operator, left, right);
  }
}

function isSame(left: PyValue, right: PyValue): boolean {
  if (left.kind === 'foreign' && right.kind === 'foreign') return left.object === right.object;
  if (left.kind !== right.kind)
    return left.kind === 'opaque' || right.kind === 'opaque' ? unknownSame(left, right) : false;
  switch (left.kind) {
    case 'none':
    case 'ellipsis':
      return true;
    case 'bool':
      return right.kind === 'bool' && left.value === right.value;
    case 'int':
    case 'float':
    case 'str':
    case 'tuple':
    case 'length':
    case 'opaque':
      return unsupported(`is between two values of type ${typeName(left)}`, 'Write == .');
    default:
      return left === right;
  }
}

const unknownSame = (left: PyValue, right: PyValue): boolean =>
  left.kind === 'none' || right.kind === 'none' ? false : unsupported('is between these values');

function isIn(run: Interpreter, element: PyValue, whole: PyValue): boolean {
  if (whole.kind === 'dict') return whole.entries.has(keyOf(element));
  if (whole.kind === 'str' && element.kind === 'str')
    return whole.value === null || element.value === null
      ? unsupported('a text that is not known')
      : whole.value.includes(element.value);
  if (whole.kind === 'instance') {
    const contains = run.attribute(whole, '__contains__');
    if (contains !== undefined) return run.isTrue(run.call(contains, given(element)));
  }
  if (whole.kind === 'foreign') return unsupported('in of a tensor');
  if (whole.kind === 'set') return whole.items.some((each) => keyOf(each) === keyOf(element));
  for (const each of passing(run, whole)) if (run.isTrue(run.compare('==', each, element))) return true;
  return false;
}

function ordered(run: Interpreter, operator: CompareOperator, left: PyValue, right: PyValue): PyValue {
  if (left.kind === 'foreign' || right.kind === 'foreign') {
    const object = left.kind === 'foreign' ? left.object : right.kind === 'foreign' ? right.object : null;
    const result = object?.compare(operator, left, right, run) ?? null;
    return (
      result ?? (operator === '==' || operator === '!=' ? bool(operator === '!=') : noOrder(operator, left, right))
    );
  }
  const numbers = compareNumbers(operator, left, right, run);
  if (numbers !== null) return bool(numbers);
  if (operator === '==' || operator === '!=') return bool(isEqual(run, left, right) === (operator === '=='));
  if (left.kind === 'str' && right.kind === 'str') return unsupported('an order of texts');
  return noOrder(operator, left, right);
}

function noOrder(operator: string, left: PyValue, right: PyValue): never {
  if (left.kind === right.kind || left.kind === 'instance') return unsupported(`${operator} of ${typeName(left)}`);
  const types = `'${typeName(left)}' and '${typeName(right)}'`;
  return complain('TypeError', `'${operator}' not supported between instances of ${types}`, 'Compare numbers.');
}

function isEqual(run: Interpreter, left: PyValue, right: PyValue): boolean {
  if (left.kind === 'opaque' || right.kind === 'opaque') return unsupported('a comparison of this', 'Leave it out.');
  if (left.kind === 'instance' || right.kind === 'instance') {
    const object = left.kind === 'instance' ? left : right;
    if (run.attribute(object, '__eq__') !== undefined) return unsupported('__eq__');
    return left === right;
  }
  if (left.kind !== right.kind) return false;
  switch (left.kind) {
    case 'none':
    case 'ellipsis':
      return true;
    case 'str':
      return right.kind === 'str' && left.value !== null && right.value !== null
        ? left.value === right.value
        : unsupported('a text that is not known');
    case 'list':
    case 'tuple': {
      const items = (right as typeof left).items;
      return (
        items.length === left.items.length &&
        left.items.every((item, i) => run.isTrue(run.compare('==', item, items[i] as PyValue)))
      );
    }
    case 'dict':
    case 'view':
    case 'set':
    case 'range':
    case 'slice':
      return unsupported(`a comparison of ${left.kind}s`);
    default:
      return left === right;
  }
}
