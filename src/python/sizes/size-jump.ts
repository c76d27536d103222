import type { Expression, ExpressionOf, Span, Statement, StatementOf } from '../syntax';
import { bits, isMixed } from './bits';
import { Dependence, type Entry } from './dependence';
import { isDimension, isWholeLiteral } from './dimensions';
import { isSelf, isShape } from './forms';
import { type FunctionKind, isJumping, kindOf } from './function-kinds';
import { allParts, calledName, type Part } from './parts';

const jumpingOperators: ReadonlySet<string> = new Set(['//', '%', '&', '|', '^', '<<', '>>']);

/**
 * The first place at which what code does may depend on how a size compares with a number that the code names: what it does at
 * some sizes says nothing of others then. Null where there is none. It is found by what stands there, not by what is executed:
 * there may be places at which nothing depends on sizes after all.
 */
export function sizeJump(statements: readonly Statement[], entry: Entry): Span | null {
  const dependence = new Dependence(statements, entry);
  const parts = statements.flatMap(allParts);
  const callees = new Set(parts.flatMap((part): Part[] => (part.type === 'call' ? [part.callee] : [])));
  const layers = layersIn(parts);
  const found = parts.filter((part) => jumpsAt(part, { dependence, layers }) || isElsewhere(part, callees, dependence));
  return found.reduce<Span | null>((first, each) => (first === null || each.start < first.start ? each : first), null);
}

interface Known {
  readonly dependence: Dependence;
  /** By name the layers that may bear it. */
  readonly layers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** By names that are given to what is called, what that is: `relu` of `self.relu = nn.ReLU()`; '' for what else is given to a name. */
function layersIn(parts: readonly Part[]): Map<string, Set<string>> {
  const layers = new Map<string, Set<string>>();
  for (const part of parts)
    if (part.type === 'assign')
      for (const target of part.targets.flatMap(allParts)) {
        const name = target.type === 'name' || target.type === 'attribute' ? target.name : null;
        if (name === null) continue;
        const made = part.value.type === 'call' ? (calledName(part.value.callee) ?? '') : '';
        layers.set(name, (layers.get(name) ?? new Set()).add(/^[A-Z]/.test(made) ? made : ''));
      }
  return layers;
}

function jumpsAt(part: Part, known: Known): boolean {
  const { dependence } = known;
  const own = (expression: Expression): number => dependence.of(expression);
  switch (part.type) {
    case 'comparison':
      if (part.rest.every(({ operator }) => operator === 'is' || operator === 'is not')) return false;
      return isMixed([part.first, ...part.rest.map(({ right }) => right)].reduce((all, each) => all | own(each), 0));
    case 'binary':
    case 'update':
      return jumpsInOperator(part, own);
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
      return jumpsInCall(part, own, known);
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

function jumpsInOperator(
  part: ExpressionOf<'binary'> | StatementOf<'update'>,
  own: (expression: Expression) => number,
): boolean {
  const [left, right] = part.type === 'binary' ? [part.left, part.right] : [part.target, part.value];
  const [a, b] = [own(left), own(right)];
  switch (part.operator) {
    case '**':
      return (
        isMixed(b) ||
        ((b & bits.size) > 0 && isMixed(a | b)) ||
        (isZeroSomewhere(a) && !(right.type === 'number' && isWholeLiteral(right)))
      );
    case '/':
      return isZeroSomewhere(b) || areSides(a, b);
    case '*':
    case '@':
      return isJumpingProduct([a, b]);
    default:
      return jumpingOperators.has(part.operator) && isMixed(a | b);
  }
}

/** Whether a size may decide where it is 0. */
const isZeroSomewhere = (own: number): boolean => isMixed(own) && (own & bits.difference) > 0;

/** Whether a product is 0 but where a size is above a number: each factor is on its own side of one of them. */
const areSides = (a: number, b: number): boolean => (a & b & bits.side) > 0 && isMixed(a | b);

/** Whether there may be many sizes at which it is 0, or it is so but above one. */
const isJumpingProduct = (factors: readonly number[]): boolean =>
  factors.filter(isZeroSomewhere).length > 1 || factors.some((a, i) => factors.slice(0, i).some((b) => areSides(a, b)));

function jumpsInCall(call: ExpressionOf<'call'>, own: (expression: Expression) => number, known: Known): boolean {
  const { callee, args } = call;
  const name = calledName(callee) ?? '';
  const given = args.reduce((all, { value }) => all | own(value), 0);
  if (name === 'map' && args.length > 2 && (given & bits.number) > 0) return true;
  if (args.some(({ value }) => isJump(nameOnly(value)) && !isDtype(value))) return true;
  if (known.dependence.isOwn(callee)) return false;
  return kindsOf(callee, known).some((kind) => jumpsOfKind(kind, call, own));
}

function jumpsOfKind(
  kind: FunctionKind | null,
  { callee, args }: ExpressionOf<'call'>,
  own: (expression: Expression) => number,
): boolean {
  const given = args.reduce((all, { value }) => all | own(value), 0);
  const of = callee.type === 'attribute' ? own(callee.object) : 0;
  const first = own(args[0]?.value ?? callee);
  const last = own(args.at(-1)?.value ?? callee);
  switch (kind) {
    case 'movement':
    case 'container':
    case 'sum':
      return false;
    case 'product':
      return isJumpingProduct([of, ...args.map(({ value }) => own(value))]);
    case 'sumOfProducts':
      return isZeroSomewhere(given | of) || isJumpingProduct([of, ...args.map(({ value }) => own(value))]);
    case 'partial':
      return isZeroSomewhere(given | of);
    case 'power':
      return isMixedExponent(given | of, last) || isZeroSomewhere(given | of);
    case 'bend':
      return isMixed(first | of);
    case 'jump':
      return isMixed(given | (isReduction(callee, args) ? 0 : of));
    case 'hidden':
      return ((given | of | own(callee)) & bits.size) > 0;
    case 'choosing':
      return choosesFrom(given | own(callee));
    case 'choosingByTruth':
      return isMixed(isModuleName(callee) && calledName(callee) !== 'where' ? given : first);
    case 'shape':
      return isMixed(given) || choosesFrom((given & bits.size) | (of & ~bits.number));
    case 'bound':
      return (given & bits.number) > 0 || choosesFrom((given & bits.size) | (of & ~bits.number));
    default:
      return choosesFrom(given | own(callee));
  }
}

const isMixedExponent = (all: number, exponent: number): boolean =>
  isMixed(exponent) || ((exponent & bits.size) > 0 && isMixed(all));

/** Whether a size may say more than there is to choose from. */
const choosesFrom = (own: number): boolean =>
  isMixed(own) || ((own & bits.size) > 0 && (own & (bits.row | bits.length)) > 0);

/** What a name may stand for: the function of that name, unless it is given to something else, and every layer that it is given to. */
function kindsOf(callee: Expression, { layers, dependence }: Known): (FunctionKind | null)[] {
  const name = calledName(callee) ?? '';
  const made = [...(layers.get(name) ?? [])];
  const own = kindOf(name);
  const isFunction = made.length === 0 || (own !== null && callee.type === 'attribute' && !isSelf(callee.object));
  const others = isFunction ? made.filter((each) => each !== '') : made;
  return [...(isFunction ? [own] : []), ...others.map((each) => kindOfLayer(each, dependence))];
}

/** What a layer does that is called; of a class of the file its own methods tell. */
function kindOfLayer(name: string, dependence: Dependence): FunctionKind | null {
  if (dependence.isClass(name)) return 'movement';
  const kind = kindOf(name);
  return kind === 'container' ? null : kind;
}

/** Of the elements of a tensor, along dimensions that are told by numbers. */
const isReduction = (callee: Expression, args: ExpressionOf<'call'>['args']): boolean =>
  reductions.has(calledName(callee) ?? '') &&
  args.every((each) => isDimension(callee, each) || each.kind === 'keyword');

const reductions: ReadonlySet<string> = new Set(['max', 'min', 'amax', 'amin', 'all', 'any']);

/** `torch`, not a tensor: what is called stands among the arguments then. */
const isModuleName = (callee: Expression): boolean =>
  callee.type === 'attribute' && callee.object.type === 'name' && /^(?:torch|F|functional)$/.test(callee.object.name);

/** `torch.int` says what elements are. */
const isDtype = (each: Expression): boolean => each.type === 'attribute' && /^(?:int|bool)$/.test(each.name);

/** Whether what jumps stands where it is not called, so that it may be called by another name. */
function isElsewhere(part: Part, callees: ReadonlySet<Part>, dependence: Dependence): boolean {
  if ((part.type !== 'name' && part.type !== 'attribute') || callees.has(part) || !isJump(part.name)) return false;
  return !/^(?:int|bool|get)$/.test(part.name) && !dependence.isBound(part.name);
}

const isJump = (name: string): boolean => isJumping(kindOf(name));

const nameOnly = (expression: Expression): string =>
  (expression.type === 'name' || expression.type === 'attribute' ? calledName(expression) : null) ?? '';
