import type { Fraction } from '../number/fraction';
import type { NamedConstant } from '../number/number-system';
import type { ArgumentsOf, BinaryOperation, ScalarOperation, UnaryOperation } from '../number/scalar-operation';
import { numberAs, wholeNumber } from '../number/whole-number';
import { argumentKey, pairKey } from './argument-key';
import { type Axis, axisNames, elementCount, sameAxes, showAxes } from './axis';
import { combinedOrder, type Ordered } from './axis-order';
import { joinedSpan, sameSpan, spanKey } from './extent';
import { fold, foldMovement } from './fold';
import { freeIn, freeVariables } from './free-variables';
import { defaultBudget, type GraphBudget, requireElements } from './graph-budget';
import { axisNamed, isInPlace, movedAxes, requireDistinct } from './movement';
import type { Derivative, Movement, Node, Operation, Reduction } from './node';
import { numberKey } from './number-key';
import { ShapeError } from './shape-error';
import { SizeSymbols } from './size-symbols';
import type { FunctionSymbol, InputSymbol } from './symbol';
import { tableOf } from './table-of';

/** Literals are held as exact fractions, so they are kept smaller than other tensors. */
const literalElements = 1_000_000;

/**
 * A table of immutable nodes in which equal nodes are one object (hash-consing). Its methods are
 * the primitives; they check shapes and throw ShapeError.
 *
 * A node may be constant-folded on the way in (exact fractions only, never across an undefined
 * value): see `fold`.
 */
export class Graph {
  private readonly nodes = new Map<string, Node>();
  /** Elementwise operations by their arguments; they are most of all nodes. */
  private readonly maps = new Map<ScalarOperation, Map<number | string, Node>>();
  private readonly inputs = new Map<InputSymbol, Node>();
  /** What movements of nodes come to, whatever that is. */
  private readonly moved = new Map<string, Node>();
  /** Numbers by what they are: small whole ones by themselves. */
  private readonly numbers = new Map<number | bigint | string, Node>();
  /** Powers by their exponents and bases. */
  private readonly powers = new Map<number, Map<number, Node>>();
  private count = 0;
  private readonly symbolIds = new Map<object, number>();
  /** What stands for sizes that are any. */
  readonly sizeSymbols = new SizeSymbols();

  constructor(readonly budget: GraphBudget = defaultBudget) {}

  input(symbol: InputSymbol): Node {
    const known = this.inputs.get(symbol);
    if (known !== undefined) return known;
    const { axes, isOpen } = ordered(symbol.axes, symbol.isOpen);
    const free = freeVariables({ kind: 'input', symbol, args: [] });
    const node: Node<'input'> = { kind: 'input', symbol, args: [], id: this.nextId(axes), axes, isOpen, free };
    this.inputs.set(symbol, node);
    return node;
  }

  /** A constant tensor whose element at the (zero-based) row-major index i is `value(i)`. */
  table(axes: readonly Axis[], value: (i: number) => number | bigint): Node {
    this.requireRoom(axes, Math.min(literalElements, this.budget.elements));
    return this.literal(
      axes,
      Array.from({ length: elementCount(axes) }, (_, i) => wholeNumber(value(i))),
    );
  }

  literal(axes: readonly Axis[], values: readonly Fraction[], isOpen = false): Node {
    if (axes.length === 0 && values.length === 1) return this.constant(values[0] as Fraction);
    const key = `${showAxes(axes)}${isOpen}${values.map((v) => `${v.numerator}/${v.denominator}`).join()}`;
    return this.intern({ kind: 'literal', values, args: [] }, ordered(axes, isOpen), key);
  }

  constant(value: Fraction | number): Node {
    const key = numberKey(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = numberAs(value);
    const { axes, isOpen } = ordered([]);
    const [values, id] = [[number], this.nextId(axes)];
    const node: Node<'literal'> = { kind: 'literal', values, args: [], id, axes, isOpen, free: freeIn([]) };
    this.numbers.set(key, node);
    return node;
  }

  named(constant: NamedConstant): Node {
    return this.intern({ kind: 'named', constant, args: [] }, ordered([]), constant);
  }

  /** An elementwise operation; arguments are aligned by axis name, see `combinedOrder`. */
  map<O extends ScalarOperation>(operation: O, ...args: ArgumentsOf<O, Node>): Node {
    const table = tableOf(this.maps, operation);
    const key = argumentKey(args);
    const known = table.get(key);
    if (known !== undefined) return known;
    const { axes, isOpen } = combinedOrder(args);
    const folded = fold(this, operation, args, { axes, isOpen });
    if (folded !== null) return folded;
    const id = this.nextId(axes);
    const node = { kind: 'map', operation, args, id, axes, isOpen, free: freeIn(args) } as Node<'map'>;
    table.set(key, node);
    return node;
  }

  power(a: Node, exponent: number): Node {
    if (exponent === 1) return a;
    const table = tableOf(this.powers, exponent);
    const known = table.get(a.id);
    if (known !== undefined) return known;
    const { axes, isOpen, free } = a;
    const node: Node<'power'> = { kind: 'power', exponent, args: [a], id: this.nextId(axes), axes, isOpen, free };
    table.set(a.id, node);
    return node;
  }

  reduce(reduction: Reduction, a: Node, over: readonly string[]): Node {
    if (over.length === 0) return a;
    requireDistinct(over.map((name) => axisNamed(a.axes, name)));
    const axes = a.axes.filter((axis) => !over.includes(axis.name));
    const names = axisNames(a.axes).filter((name) => over.includes(name)); // in one order, however they were listed
    const detail = `${reduction} ${names.join()}`;
    return this.intern({ kind: 'reduce', reduction, over: names, args: [a] }, ordered(axes, a.isOpen), detail);
  }

  move(a: Node, movement: Movement): Node {
    if (movement.move === 'permute' && isInPlace(movement, a)) return a;
    const key = `${a.id} ${JSON.stringify(movement)}`;
    const known = this.moved.get(key);
    if (known !== undefined) return known;
    const moved = this.newlyMoved(a, movement);
    this.moved.set(key, moved);
    return moved;
  }

  private newlyMoved(a: Node, movement: Movement): Node {
    const axes = movedAxes(movement, a.axes);
    this.requireRoom(axes);
    const becomes = movement.move === 'permute' ? movement.becomes : undefined;
    const moved = ordered(axes, becomes === undefined ? a.isOpen : becomes === 'open');
    const unchanged =
      movement.move !== 'expand' && movement.move !== 'pad' && sameAxes(axes, a.axes) && moved.isOpen === a.isOpen;
    const isReversal = movement.move === 'reverse' || (movement.move === 'slice' && movement.step < 0);
    if (unchanged && !isReversal) return a;
    const folded = foldMovement(this, a, movement, moved);
    if (folded !== null) return folded;
    return { kind: 'move', movement, args: [a], id: this.nextId(axes), ...moved, free: a.free };
  }

  rename(a: Node, names: Readonly<Record<string, string>>): Node {
    return this.move(a, { move: 'rename', names });
  }

  /** The same values with all their axes in this order, whether or not they were in any. */
  inOrder(a: Node, order: readonly string[]): Node {
    return this.move(a, { move: 'permute', order, becomes: 'ordered' });
  }

  /** The same values with their axes as those of `like`, which are the same ones: in that order, or in none. */
  orderedLike(a: Node, like: Ordered): Node {
    return this.move(a, { move: 'permute', order: axisNames(like.axes), becomes: like.isOpen ? 'open' : 'ordered' });
  }

  concat(args: readonly Node[], axis: string): Node {
    const first = args[0];
    if (first === undefined)
      throw new ShapeError('no-arguments', 'concat joins at least one tensor', 'give the tensors to join');
    const rest = (node: Node): string =>
      showAxes(node.axes.filter((other) => other.name !== axis).sort((a, b) => (a.name < b.name ? -1 : 1)));
    for (const node of args) {
      axisNamed(node.axes, axis);
      if (rest(node) !== rest(first))
        throw new ShapeError(
          'axis-mismatch',
          `cannot join ${showAxes(first.axes)} and ${showAxes(node.axes)} along ${axis}`,
          `all axes but ${axis} must agree`,
        );
    }
    if (args.length === 1) return first;
    const span = joinedSpan(args.map((node) => axisNamed(node.axes, axis)));
    const joined = (axes: readonly Axis[]): Axis[] =>
      axes.map((other) => (other.name === axis ? { name: axis, ...span } : other));
    const { axes, isOpen } = combinedOrder(args.map((node) => ({ axes: joined(node.axes), isOpen: node.isOpen })));
    const aligned = args.map((node) => this.move(node, { move: 'permute', order: axisNames(axes) }));
    return this.intern({ kind: 'concat', axis, args: aligned }, { axes, isOpen }, axis);
  }

  matrix(operation: 'det' | 'inverse', a: Node, rows: string, columns: string): Node {
    const [row, column] = [axisNamed(a.axes, rows), axisNamed(a.axes, columns)];
    if (!sameSpan(row, column) || rows === columns) {
      throw new ShapeError(
        'not-square',
        `${operation} needs a square matrix, here ${rows} has ${spanKey(row)} and ${columns} has ${spanKey(column)}`,
        'name two axes of the same size',
      );
    }
    const batch = a.axes.filter((axis) => axis.name !== rows && axis.name !== columns);
    const aligned = this.move(a, { move: 'permute', order: [...batch.map((axis) => axis.name), rows, columns] });
    // The inverse of a map from columns to rows is a map from rows to columns.
    const axes = operation === 'det' ? batch : aligned.axes;
    return this.intern(
      { kind: 'matrix', operation, rows, columns, args: [aligned] },
      ordered(axes, a.isOpen),
      `${operation} ${rows} ${columns}`,
    );
  }

  /**
   * `symbol` applied to `args`. Axes named in `batch` are shared with the output by name; all
   * other argument axes are consumed. `output` are the axes of one value of the function.
   */
  apply(
    symbol: FunctionSymbol,
    args: readonly Node[],
    batch: readonly string[],
    output: readonly Axis[],
    derivatives: readonly Derivative[] = [],
  ): Node {
    const shared = combinedOrder(
      args.map((node) =>
        ordered(
          node.axes.filter((axis) => batch.includes(axis.name)),
          node.isOpen,
        ),
      ),
    );
    const fresh = derivatives.flatMap(({ argument, axes }) => {
      const consumed = (args[argument] as Node).axes.filter((axis) => !batch.includes(axis.name));
      return axes.map((name, i) => ({ ...(consumed[i] as Axis), name }));
    });
    const axes = [...shared.axes, ...output, ...fresh];
    const key = `${this.symbolId(symbol)} ${showAxes(axes)} ${JSON.stringify(derivatives)} ${batch.join()}`;
    return this.intern({ kind: 'apply', symbol, derivatives, batch, args }, ordered(axes, shared.isOpen), key);
  }

  expect(variable: InputSymbol, body: Node): Node {
    return this.intern({ kind: 'expect', variable, args: [body] }, body, `${this.symbolId(variable)}`);
  }

  unary = (operation: UnaryOperation, a: Node): Node => this.map(operation, a);
  binary = (operation: BinaryOperation, a: Node, b: Node): Node =>
    this.maps.get(operation)?.get(pairKey(a.id, b.id)) ?? this.map(operation, a, b);
  add = (a: Node, b: Node): Node => this.binary('add', a, b);
  sub = (a: Node, b: Node): Node => this.binary('sub', a, b);
  mul = (a: Node, b: Node): Node => this.binary('mul', a, b);
  div = (a: Node, b: Node): Node => this.binary('div', a, b);
  neg = (a: Node): Node => this.map('neg', a);
  sum = (a: Node, over: readonly string[]): Node => this.reduce('sum', a, over);

  /** Throws ShapeError if an axis has no elements, or a tensor with these axes more than the budget allows. */
  requireRoom(axes: readonly Axis[], limit = this.budget.elements): void {
    if (axes.length > 0) requireElements(axes, limit);
  }

  get size(): number {
    return this.count;
  }

  private intern(operation: Operation, { axes, isOpen }: Ordered, detail: string): Node {
    let key = `${operation.kind} ${detail}:`;
    const { args } = operation;
    for (let i = 0; i < args.length; i++) key += ` ${(args[i] as Node).id}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const id = this.nextId(axes);
    const node = { ...operation, id, axes, isOpen, free: freeVariables(operation) };
    this.nodes.set(key, node);
    return node;
  }

  /** The id of one more node, if there is room for it. */
  private nextId(axes: readonly Axis[]): number {
    if (this.count >= this.budget.nodes) {
      throw new ShapeError(
        'budget',
        `the expression needs more than ${this.budget.nodes} operations`,
        'use smaller sizes or a shorter expression',
      );
    }
    this.requireRoom(axes);
    return this.count++;
  }

  private symbolId(symbol: object): number {
    const known = this.symbolIds.get(symbol);
    if (known !== undefined) return known;
    this.symbolIds.set(symbol, this.symbolIds.size);
    return this.symbolIds.size - 1;
  }
}

/** One axis alone is always in order. */
const ordered = (axes: readonly Axis[], isOpen = false): Ordered => ({ axes, isOpen: isOpen && axes.length > 1 });
