import { memberIn, specialMethod } from './class-member';
import { complain, unsupported } from './fault';
import { percent } from './format/percent';
import { given, type Interpreter } from './interpreter';
import { binaryOfNumbers, wholeIn } from './numbers';
import type { BinaryOperator } from './syntax';
import { list, longest, type PyValue, text, tuple, typeName } from './value';

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
    byMethods(run, operator, left, right) ??
    binaryOfNumbers(operator, left, right, run) ??
    (operator === '%' && left.kind === 'str' ? percent(run, left.value, right) : null) ??
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

/** What classes of the code, or objects of a library, say of an operator; null where none says anything. */
function byMethods(run: Interpreter, operator: BinaryOperator, left: PyValue, right: PyValue): PyValue | null {
  const [own, reflected] = [`__${methods[operator]}__`, `__r${methods[operator]}__`];
  const areObjects = left.kind === 'instance' && right.kind === 'instance';
  // What derives from the class of the other side and has a method of its own is asked first.
  const isDerived =
    areObjects &&
    left.of !== right.of &&
    right.of.mro.includes(left.of) &&
    memberIn(right.of.mro, reflected) !== memberIn(left.of.mro, reflected);
  const isOfOneClass = areObjects && left.of === right.of;
  return (
    (isDerived ? byMethod(run, right, reflected, left) : null) ??
    byMethod(run, left, own, right) ??
    byForeign(run, operator, left, right) ??
    (isDerived || isOfOneClass ? null : byMethod(run, right, reflected, left))
  );
}

function byMethod(run: Interpreter, own: PyValue, name: string, other: PyValue): PyValue | null {
  const method = specialMethod(run, own, name);
  return method === undefined ? null : run.call(method, given(other));
}

function byForeign(run: Interpreter, operator: BinaryOperator, left: PyValue, right: PyValue): PyValue | null {
  if (left.kind === 'foreign') return left.object.binary(operator, left, right, run);
  return right.kind === 'foreign' ? right.object.binary(operator, left, right, run) : null;
}

function ofSequences(operator: BinaryOperator, left: PyValue, right: PyValue): PyValue | null {
  if (operator === '+') {
    if (left.kind === 'str' && right.kind === 'str')
      return text(left.value === null || right.value === null ? null : left.value + right.value);
    if (left.kind === 'list' && right.kind === 'list') return list([...left.items, ...right.items]);
    if (left.kind === 'tuple' && right.kind === 'tuple') return tuple([...left.items, ...right.items]);
  }
  if (operator !== '*') return null;
  const [row, times] = wholeIn(right) === null ? [right, wholeIn(left)] : [left, wholeIn(right)];
  if (times === null) return null;
  if (row.kind === 'str') return repeated(row.value, times);
  if (row.kind !== 'list' && row.kind !== 'tuple') return null;
  if (times * BigInt(row.items.length) > BigInt(longest.list)) return unsupported('a list of this length');
  const items = Array.from({ length: Math.max(0, Number(times)) }, () => row.items).flat();
  return row.kind === 'list' ? list(items) : tuple(items);
}

function repeated(value: string | null, times: bigint): PyValue {
  if (value === null) return text(times > 0n ? null : '');
  if (times * BigInt(value.length) > BigInt(longest.text)) return unsupported('a text of this length');
  return text(value.repeat(Math.max(0, Number(times))));
}
