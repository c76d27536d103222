import type { Expression, ExpressionOf, FunctionSyntax, Parameter, Statement, StatementOf } from '../syntax';
import { bits } from './bits';
import { isDimension } from './dimensions';
import { isCall, isSelf, isShape } from './forms';
import { kindOf } from './function-kinds';
import { difference, minus, ofFunction } from './of-function';
import { allParts, calledName, type Part, partsIn } from './parts';

/** What is made as long as its arguments say. */
const makers: ReadonlySet<string> = new Set(
  'range zeros ones full empty rand randn eye arange linspace repeat expand broadcast_to one_hot new_zeros new_ones new_full'.split(
    ' ',
  ),
);

/** Methods that change what they are called on. */
const isMutator = (name: string): boolean =>
  name.endsWith('_') || 'append extend insert pop remove clear update setdefault add popitem'.split(' ').includes(name);

/** What a file is called with: which values depend on sizes (`bits`), by position; of a class, those of its constructor apart. */
export interface Entry {
  readonly name: string;
  readonly inputs: readonly number[];
  /** In their order, behind the inputs of a function; or by name. */
  readonly with: readonly number[] | Readonly<Record<string, number>>;
}

const sizes: ReadonlySet<string> = new Set(['size', 'numel', 'nelement', 'stride', '__len__']);
/** Attributes and methods that are the same at all sizes. */
const constants: ReadonlySet<string> = new Set(['dim', 'ndim', 'ndimension', 'dtype', 'device', 'training']);

/**
 * By name, what values may depend on: more than they do, never less, however the code flows. Values of one name, also of
 * different functions and objects, are one.
 */
export class Dependence {
  private readonly names = new Map<string, number>();
  private readonly functions: readonly FunctionSyntax[];
  private readonly parameters: ReadonlyMap<string, readonly Parameter[]>;
  private hasChanged = true;

  constructor(statements: readonly Statement[], entry: Entry) {
    const parts = statements.flatMap(allParts);
    this.functions = parts.flatMap((each) => (each.type === 'function' ? [each.definition] : []));
    const lambdas = parts.flatMap((each) => (each.type === 'lambda' ? each.parameters : []));
    const known = new Map<string, Parameter[]>();
    const add = (name: string, more: readonly Parameter[]) => known.set(name, [...(known.get(name) ?? []), ...more]);
    for (const { name, parameters } of this.functions) add(name, parameters);
    for (const each of parts)
      if (each.type === 'class')
        add(
          each.name,
          this.functions.flatMap(({ name, parameters }) => (name === '__init__' ? parameters : [])),
        );
    add('', [...this.functions.flatMap(({ parameters }) => parameters), ...lambdas]);
    this.parameters = known;
    this.enter(
      entry,
      parts.some((each) => each.type === 'class' && each.name === entry.name),
    );
    while (this.hasChanged) {
      this.hasChanged = false;
      for (const each of statements) this.follow(each, 0);
    }
  }

  /** What an expression may depend on. */
  of(expression: Expression): number {
    switch (expression.type) {
      case 'number':
        return /^[01](?:\.0*)?$/.test(expression.text) ? 0 : bits.number;
      case 'string':
        return bits.number | bits.length;
      case 'formatted':
        return this.ofParts(expression) | bits.number | bits.length;
      case 'name':
        return this.names.get(expression.name) ?? 0;
      case 'attribute':
        if (expression.name === 'shape') return this.lengthOf(this.of(expression.object));
        if (constants.has(expression.name)) return 0;
        return (this.names.get(expression.name) ?? 0) | this.of(expression.object);
      case 'item':
        // The place in a shape is no number that a size is compared with.
        if (isShape(expression.object)) return this.of(expression.object);
        return (this.of(expression.object) | this.of(expression.index)) & ~bits.row;
      case 'call':
        return this.ofCall(expression);
      case 'binary':
        return this.ofBinary(expression);
      case 'unary':
        return expression.operator === '-' ? minus(this.of(expression.argument)) : this.of(expression.argument);
      case 'comparison':
        return this.ofParts(expression) | bits.side;
      case 'tuple':
      case 'list':
      case 'set':
        return this.ofItems(expression);
      case 'dict':
        return this.ofParts(expression) | (expression.entries.length > 0 ? bits.row | bits.number | bits.length : 0);
      default:
        return this.ofParts(expression);
    }
  }

  /** Of several items the number is one of the code's own, unless they come from sizes. */
  private ofItems(expression: ExpressionOf<'tuple' | 'list' | 'set'>): number {
    const own = this.ofParts(expression);
    if (expression.items.length < 2) return own;
    return own | bits.row | bits.length | ((own & bits.size) > 0 ? 0 : bits.number);
  }

  /** What is computed without a size is a number of the code's own; so is a length of a list that is repeated. */
  private ofBinary({ operator, left, right }: Pick<ExpressionOf<'binary'>, 'operator' | 'left' | 'right'>): number {
    const [base, other] = [this.of(left), this.of(right)];
    // A number as an exponent is compared with nothing.
    const isPower = operator === '**' && (other & bits.size) === 0 && (base & bits.size) > 0;
    const summed = operator === '@' ? bits.size : 0;
    const own = ((isPower ? base : base | other) & ~bits.row) | summed;
    if ((own & bits.size) > 0) return operator === '-' && (base & other & bits.data) === 0 ? difference(own) : own;
    const isRow = [left, right].some(({ type }) => type === 'list' || type === 'tuple');
    return own | bits.number | (isRow ? bits.row | bits.length : 0);
  }

  private readonly lengthOf = (whole: number): number =>
    bits.size | (whole & bits.length) | ((whole & bits.length) > 0 ? bits.number : 0);

  private ofParts(whole: object): number {
    return partsIn(whole).reduce((own, part) => own | (isExpression(part) ? this.of(part) : 0), 0);
  }

  private ofCall({ callee, args }: ExpressionOf<'call'>): number {
    const name = calledName(callee) ?? '';
    if (callee.type === 'attribute' && sizes.has(name)) return this.lengthOf(this.of(callee.object));
    if (constants.has(name)) return 0;
    const given = args.reduce((own, each) => own | (isDimension(callee, each) ? 0 : this.of(each.value)), 0);
    if (name === 'len') return this.lengthOf(given);
    if (makers.has(name) && (given & bits.number) > 0)
      return given | bits.length | ((given & bits.size) > 0 ? 0 : bits.row);
    const own = given | this.of(callee) | (this.names.get('forward') ?? 0) | (this.names.get('__call__') ?? 0);
    if (this.isOwn(callee)) return own;
    return this.names.has(name) ? ofFunction(name, own) | own | bits.size : ofFunction(name, own);
  }

  /** Whether what is called is a function or class of the file, and none of a library that has its name. */
  isOwn(callee: Expression): boolean {
    const name = calledName(callee) ?? '';
    const mayBeOther = callee.type === 'attribute' && !isSelf(callee.object) && kindOf(name) !== null;
    return name !== '' && this.parameters.has(name) && !mayBeOther;
  }

  /** Whether a class of the file has that name. */
  isClass(name: string): boolean {
    return name !== '' && this.parameters.has(name);
  }

  /** Whether something of the file is known by that name. */
  isBound(name: string): boolean {
    return this.names.has(name) || this.parameters.has(name);
  }

  /** @param within what the execution of the statement depends on */
  private follow(part: Part, within: number): void {
    switch (part.type) {
      case 'assign':
        for (const target of part.targets) this.bind(target, this.of(part.value) | within);
        break;
      case 'named':
        this.add(part.name, this.of(part.value) | within);
        break;
      case 'update':
        this.bind(part.target, within | this.ofUpdate(part, within));
        break;
      case 'call':
        this.hand(part, within);
        break;
      case 'for':
        this.follow(part.source, within);
        this.bind(part.target, within | this.ofTurn(part.source));
        for (const each of [...part.body, ...part.otherwise]) this.follow(each, within | this.ofElements(part.source));
        return;
      case 'while':
      case 'if':
        this.follow(part.condition, within);
        for (const each of [...part.body, ...part.otherwise]) this.follow(each, within | (this.of(part.condition) & 3));
        return;
      case 'comprehension':
      case 'dictComprehension':
        for (const { target, source } of part.clauses) this.bind(target, within | this.ofTurn(source));
        break;
      case 'function':
        this.define(part.definition);
        return;
      default:
        break;
    }
    for (const each of partsIn(part)) this.follow(each, within);
  }

  /** Counting in a loop makes no number: it is as large as there are rounds. */
  private ofUpdate({ operator, target, value }: StatementOf<'update'>, within: number): number {
    const both = this.of(value) | this.of(target);
    const own = operator === '-' ? difference(both) : both;
    return within === 0 && (own & bits.size) === 0 ? own | bits.number : own;
  }

  private ofElements(source: Expression): number {
    const own = this.of(source);
    const isCounted = source.type === 'list' || source.type === 'tuple' || isCall(source, 'range');
    return (own & 3) | (isCounted ? 0 : bits.size);
  }

  /** What is taken in turn: of a name the elements alone, not their places. */
  private ofTurn(source: Expression): number {
    return source.type === 'name' || source.type === 'attribute' ? this.of(source) : this.ofElements(source);
  }

  private define({ name, parameters, body, decorators }: FunctionSyntax): void {
    for (const { name: own, otherwise } of parameters) if (otherwise !== null) this.add(own, this.of(otherwise));
    // What is called in turn happens as often as there are turns.
    const within = (this.names.get(`call ${name}`) ?? 0) | (this.names.get('call ') ?? 0);
    for (const each of [...decorators, ...body]) this.follow(each, within);
    for (const each of body.flatMap(allParts))
      if (each.type === 'return' && each.value !== null) this.add(name, this.of(each.value));
  }

  /** What a call hands to functions of the file: to any of them, where it is not known to which. */
  private hand({ callee, args }: ExpressionOf<'call'>, within: number): void {
    const name = calledName(callee) ?? '';
    const all = args.reduce((own, { value }) => own | this.of(value), within);
    if (callee.type === 'attribute' && isMutator(name))
      this.bind(callee.object, all | ((within & bits.number) > 0 ? bits.length : 0));
    const isHandedOn = args.some(
      ({ value }) => value.type === 'lambda' || this.parameters.has(calledName(value) ?? '-'),
    );
    const isOwn = this.parameters.has(name);
    if (!isOwn && !isHandedOn && callee.type !== 'call' && callee.type !== 'item' && !this.names.has(name)) return;
    const given = all | (isHandedOn ? bits.size : 0);
    const whose = isOwn && !isHandedOn ? name : '';
    for (const each of this.parameters.get(whose) ?? []) this.add(each.name, given);
    this.add(`call ${whose}`, (within & 3) | (isHandedOn ? bits.size : 0));
  }

  private bind(target: Expression, own: number): void {
    if (target.type === 'name' || target.type === 'attribute') this.add(target.name, own);
    else if (target.type === 'item') this.bind(target.object, own | this.of(target.index));
    else for (const part of partsIn(target)) if (isExpression(part)) this.bind(part, own);
  }

  private add(name: string, own: number): void {
    const known = this.names.get(name);
    if (known !== undefined && (known | own) === known) return;
    this.names.set(name, (known ?? 0) | own);
    this.hasChanged = true;
  }

  private enter({ name, inputs, with: given }: Entry, isClass: boolean): void {
    const first = (wanted: string) => this.functions.filter((each) => each.name === wanted);
    const positional = Array.isArray(given) ? given : [];
    const called = inputs.map((each) => each | bits.data);
    const enter = (of: readonly FunctionSyntax[], values: readonly number[], isMethod: boolean): void => {
      for (const { parameters } of of)
        for (const [i, parameter] of parameters.slice(isMethod ? 1 : 0).entries())
          this.add(parameter.name, values[i] ?? 0);
    };
    for (const [key, own] of Object.entries(given)) if (!Array.isArray(given)) this.add(key, own);
    if (!isClass) enter(first(name), [...called, ...positional], false);
    else {
      enter(first('__init__'), positional, true);
      enter([...first('forward'), ...first('__call__')], called, true);
    }
  }
}

const isExpression = (part: Part): part is Expression => !Object.hasOwn(statementTypes, part.type);

/** What is a statement and no expression. */
const statementTypes: Readonly<Record<Exclude<Statement['type'], Expression['type']>, true>> = {
  expression: true,
  assign: true,
  annotation: true,
  update: true,
  return: true,
  if: true,
  for: true,
  while: true,
  with: true,
  pass: true,
  break: true,
  continue: true,
  assert: true,
  raise: true,
  delete: true,
  import: true,
  importFrom: true,
  tryImport: true,
  function: true,
  class: true,
  group: true,
};
