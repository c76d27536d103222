import { memberIn, specialMethod } from './class-member';
import { complain, unsupported } from './fault';
import { given, type Interpreter } from './interpreter';
import { passing } from './iterate';
import { keyOf } from './keys';
import { compareNumbers } from './numbers';
import type { CompareOperator } from './syntax';
import { bool, type PyValue, typeName } from './value';

type OrderOperator = Exclude<CompareOperator, 'in' | 'not in' | 'is' | 'is not'>;

/** The method of each comparison, and the comparison that says the same of both sides exchanged. */
const methods: Readonly<Record<OrderOperator, { readonly name: string; readonly reflected: OrderOperator }>> = {
  '<': { name: '__lt__', reflected: '>' },
  '<=': { name: '__le__', reflected: '>=' },
  '>': { name: '__gt__', reflected: '<' },
  '>=': { name: '__ge__', reflected: '<=' },
  '==': { name: '__eq__', reflected: '==' },
  '!=': { name: '__ne__', reflected: '!=' },
};

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
  if (left.kind === 'foreign' && right.kind === 'foreign') {
    if (left.object === right.object) return true;
    return left.object.mayBe(right.object) ? unsupported('is between tensors that may be one') : false;
  }
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
      return left === right || unsupported(`is between two values of type ${typeName(left)}`, 'Write == .');
    case 'native':
      // A function of a library is made whenever it is named.
      return left === right || (left.name === (right as typeof left).name ? unsupported(`is of ${left.name}`) : false);
    default:
      return left === right;
  }
}

const unknownSame = (left: PyValue, right: PyValue): boolean =>
  left.kind === 'none' || right.kind === 'none' ? false : unsupported('is between these values');

/** Whether two values are the same object or equal, as lists and their like compare what they hold. */
export function isSameOrEqual(run: Interpreter, left: PyValue, right: PyValue): boolean {
  if (left === right) return true;
  if (left.kind === 'foreign' && right.kind === 'foreign' && isSame(left, right)) return true;
  return run.isTrue(run.compare('==', left, right));
}

function isIn(run: Interpreter, element: PyValue, whole: PyValue): boolean {
  if (whole.kind === 'dict') return whole.entries.has(keyOf(element));
  if (whole.kind === 'str') {
    if (element.kind !== 'str')
      return complain('TypeError', "'in <string>' requires string as left operand", 'Look for a text.');
    return whole.value === null || element.value === null
      ? unsupported('a text that is not known')
      : whole.value.includes(element.value);
  }
  const contains = specialMethod(run, whole, '__contains__');
  if (contains !== undefined) return run.isTrue(run.call(contains, given(element)));
  if (whole.kind === 'foreign') return unsupported('in of a tensor');
  if (whole.kind === 'set') return whole.items.some((each) => keyOf(each) === keyOf(element));
  for (const each of passing(run, whole)) if (isSameOrEqual(run, each, element)) return true;
  return false;
}

function ordered(run: Interpreter, operator: OrderOperator, left: PyValue, right: PyValue): PyValue {
  const { reflected } = methods[operator];
  const isDerived =
    left.kind === 'instance' && right.kind === 'instance' && left.of !== right.of && right.of.mro.includes(left.of);
  const byMethods =
    (isDerived ? byMethod(run, reflected, right, left) : null) ??
    byMethod(run, operator, left, right) ??
    byForeign(run, operator, left, right) ??
    (isDerived ? null : byMethod(run, reflected, right, left));
  if (byMethods !== null) return byMethods;
  if (left.kind === 'foreign' || right.kind === 'foreign')
    return operator === '==' || operator === '!=' ? bool(operator === '!=') : noOrder(operator, left, right);
  const numbers = compareNumbers(operator, left, right, run);
  if (numbers !== null) return bool(numbers);
  if (operator === '==' || operator === '!=') return bool(isEqual(run, left, right) === (operator === '=='));
  if (left.kind === 'str' && right.kind === 'str') return unsupported('an order of texts');
  return noOrder(operator, left, right);
}

/** What the class of an object says of a comparison; null where it says nothing. */
function byMethod(run: Interpreter, operator: OrderOperator, own: PyValue, other: PyValue): PyValue | null {
  const method = specialMethod(run, own, methods[operator].name);
  if (method !== undefined) return run.call(method, given(other));
  const equal = operator === '!=' ? specialMethod(run, own, '__eq__') : undefined;
  return equal === undefined ? null : bool(!run.isTrue(run.call(equal, given(other))));
}

function byForeign(run: Interpreter, operator: OrderOperator, left: PyValue, right: PyValue): PyValue | null {
  const object = left.kind === 'foreign' ? left.object : right.kind === 'foreign' ? right.object : null;
  return object?.compare(operator, left, right, run) ?? null;
}

function noOrder(operator: string, left: PyValue, right: PyValue): never {
  const isObject = (value: PyValue): boolean => value.kind === 'instance' && !memberIn(value.of.mro, '__getattr__');
  if (left.kind === right.kind && !isObject(left)) return unsupported(`${operator} of ${typeName(left)}`);
  const types = `'${typeName(left)}' and '${typeName(right)}'`;
  return complain('TypeError', `'${operator}' not supported between instances of ${types}`, 'Compare numbers.');
}

function isEqual(run: Interpreter, left: PyValue, right: PyValue): boolean {
  if (left.kind === 'opaque' || right.kind === 'opaque') return unsupported('a comparison of this', 'Leave it out.');
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
        left.items.every((item, i) => isSameOrEqual(run, item, items[i] as PyValue))
      );
    }
    case 'method': {
      const other = right as typeof left;
      if (left.self.kind !== 'instance' && other.self.kind !== 'instance')
        return unsupported('a comparison of methods');
      return left.of === other.of && left.self === other.self;
    }
    case 'dict':
    case 'view':
    case 'set':
    case 'range':
    case 'slice':
      return unsupported(`a comparison of ${left.kind}s`);
    case 'native':
      return isSame(left, right);
    default:
      return left === right;
  }
}
