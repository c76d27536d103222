import type { Expression, ExpressionOf, Span, Statement } from '../syntax';
import { bits, Dependence, type Entry, isMixed, isShape } from './dependence';
import { allParts, calledName, type Part } from './parts';

const jumpingOperators: ReadonlySet<string> = new Set(['//', '%', '&', '|', '^', '<<', '>>']);

/** Functions that are one thing for some numbers, and another for others. */
const jumps: ReadonlySet<string> = new Set(
  'min max abs int bool round floor ceil trunc sign sgn isqrt fabs fmod gcd divmod sorted clamp clamp_min clamp_max clip relu relu6 hardtanh threshold heaviside where masked_fill minimum maximum eq ne lt le gt ge equal all any range arange get pow'.split(
    ' ',
  ),
);
/** Functions that go as far as there is something, or as a number says. */
const bounds: ReadonlySet<string> = new Set(
  'zip next split chunk tril triu narrow roll islice tril_ triu_ bincount topk unfold'.split(' '),
);

/**
 * The first place at which what code does may depend on how a size compares with a number that the code names: what it does at
 * some sizes says nothing of others then. Null where there is none. It is found by what stands there, not by what is executed:
 * there may be places at which nothing depends on sizes after all.
 */
export function sizeJump(statements: readonly Statement[], entry: Entry): Span | null {
  const dependence = new Dependence(statements, entry);
  const found = statements.flatMap(allParts).filter((part) => jumpsAt(part, dependence));
  return found.reduce<Span | null>((first, each) => (first === null || each.start < first.start ? each : first), null);
}

function jumpsAt(part: Part, dependence: Dependence): boolean {
  const own = (expression: Expression): number => dependence.of(expression);
  switch (part.type) {
    case 'comparison':
      if (part.rest.every(({ operator }) => operator === 'is' || operator === 'is not')) return false;
      return isMixed([part.first, ...part.rest.map(({ right }) => right)].reduce((all, each) => all | own(each), 0));
    case 'binary':
    case 'update': {
      const [left, right] = part.type === 'binary' ? [part.left, part.right] : [part.target, part.value];
      if (part.operator === '**') return isMixed(own(right));
      return jumpingOperators.has(part.operator) && isMixed(own(left) | own(right));
    }
    case 'if':
    case 'while':
    case 'assert':
    case 'conditional':
      return isCondition(part.condition) && isMixed(own(part.condition));
    case 'junction':
      return [part.left, part.right].some((each) => isCondition(each) && isMixed(own(each)));
    case 'unary':
      return part.operator === 'not' && isCondition(part.argument) && isMixed(own(part.argument));
    case 'comprehension':
    case 'dictComprehension':
      return part.clauses
        .flatMap(({ conditions }) => conditions)
        .some((each) => isCondition(each) && isMixed(own(each)));
    // By another name they would not be known.
    case 'assign':
      return isJump(nameOnly(part.value));
    case 'importFrom':
      return part.as !== part.name && isJump(part.name);
    case 'item':
      return jumpsInItem(part, own);
    case 'call':
      return jumpsInCall(part, own);
    default:
      return false;
  }
}

/** Of other conditions their own parts decide. */
const isCondition = (each: Expression): boolean =>
  each.type !== 'comparison' && each.type !== 'junction' && !(each.type === 'unary' && each.operator === 'not');

/** A slice ends where the dimension does, and a size may choose from a row. */
function jumpsInItem({ object, index }: ExpressionOf<'item'>, own: (expression: Expression) => number): boolean {
  if (isShape(object)) return false;
  const slices = [index, ...(index.type === 'tuple' ? index.items : [])].filter(({ type }) => type === 'slice');
  if (slices.some((each) => (own(each) & bits.number) > 0)) return true;
  return (own(object) & (bits.row | bits.length)) > 0 && (own(index) & bits.size) > 0;
}

function jumpsInCall({ callee, args }: ExpressionOf<'call'>, own: (expression: Expression) => number): boolean {
  const name = calledName(callee) ?? '';
  const given = args.reduce((all, { value }) => all | own(value), 0);
  if (bounds.has(name) || (name === 'map' && args.length > 2)) return (given & bits.number) > 0;
  if (!jumps.has(name)) return args.some(({ value }) => isJump(nameOnly(value)));
  if (callee.type !== 'attribute') return isMixed(given);
  const isReduction = reductions.has(name) && args.every(({ value, kind }) => isDimension(value) || kind === 'keyword');
  return isMixed(given | (isReduction ? 0 : own(callee.object)));
}

/** Of the elements of a tensor, along dimensions that are told by numbers. */
const reductions: ReadonlySet<string> = new Set(['max', 'min', 'all', 'any']);

const isJump = (name: string): boolean => jumps.has(name) || bounds.has(name);

const nameOnly = (expression: Expression): string =>
  (expression.type === 'name' || expression.type === 'attribute' ? calledName(expression) : null) ?? '';

const isDimension = (expression: Expression): boolean =>
  expression.type === 'number' || (expression.type === 'unary' && expression.argument.type === 'number');
