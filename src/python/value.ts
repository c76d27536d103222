import type { Span as Length } from '../tensor/extent';
import type { Node } from '../tensor/node';
import { unsupported } from './fault';
import type { Interpreter } from './interpreter';
import type { Scope } from './scope';
import type { BinaryOperator, CompareOperator, Expression, FunctionSyntax, UnaryOperator } from './syntax';

/** What an expression of Python comes to. Lists, dictionaries and objects are changed in place, as there. */
export type PyValue =
  | { readonly kind: 'none' | 'ellipsis' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | PyInt
  /** The number of elements along an axis of any length. */
  | { readonly kind: 'length'; readonly length: Length; readonly label: string | null }
  /** A real number: a node without axes. */
  | PyFloat
  /** Null where it is not known what it says. */
  | { readonly kind: 'str'; readonly value: string | null }
  | PyList
  /** With names where it is a named one. */
  | { readonly kind: 'tuple'; readonly items: readonly PyValue[]; readonly names?: readonly string[] }
  | { readonly kind: 'set'; readonly items: readonly PyValue[] }
  | PyDict
  | { readonly kind: 'range'; readonly start: bigint; readonly stop: bigint; readonly step: bigint }
  | { readonly kind: 'slice'; readonly from: PyValue; readonly to: PyValue; readonly step: PyValue }
  | PyIterator
  /** What `keys()`, `values()` and `items()` of a dictionary give. */
  | {
      readonly kind: 'view';
      readonly of: PyDict;
      readonly part: (entry: readonly [key: PyValue, value: PyValue]) => PyValue;
    }
  | PyFunction
  | PyNative
  | { readonly kind: 'method'; readonly of: PyFunction | PyNative; readonly self: PyValue }
  | { readonly kind: 'property' | 'staticmethod' | 'classmethod'; readonly of: PyValue }
  | PyClass
  | PyInstance
  | { readonly kind: 'super'; readonly behind: PyClass; readonly self: PyInstance }
  | PyModule
  /** What says for statements within, or for a function, whether gradients are recorded. */
  | { readonly kind: 'context'; readonly recordsGradients: boolean }
  /** What may be handed on but not looked into. */
  | { readonly kind: 'opaque'; readonly what: string }
  | { readonly kind: 'foreign'; readonly object: Foreign };

export interface PyInt {
  readonly kind: 'int';
  readonly value: bigint;
  /** The size of the claim that it comes from. */
  readonly label?: string;
}

export interface PyFloat {
  readonly kind: 'float';
  readonly node: Node;
  /** Set where a computer would hold another number, for rounding: what jumps there is not known. */
  readonly isRounded?: true;
  /** The double that Python holds then, where it is known. */
  readonly held?: number;
}

export interface PyList {
  readonly kind: 'list';
  readonly items: PyValue[];
}

/** Gives its elements one by one, each when it is asked for. */
export interface PyIterator {
  readonly kind: 'iterator';
  /** What it goes through. */
  readonly holds: readonly PyValue[];
  /** The next element; null once there is none, from then on. */
  readonly pull: () => PyValue | null;
}

export interface PyDict {
  readonly kind: 'dict';
  readonly entries: Map<string, readonly [key: PyValue, value: PyValue]>;
}

export interface PyFunction {
  readonly kind: 'function';
  readonly name: string;
  readonly parameters: FunctionSyntax['parameters'];
  readonly body: FunctionSyntax['body'] | Expression;
  readonly names: FunctionSyntax['names'];
  readonly closure: Scope;
  /** By parameter, evaluated where the function is defined. */
  readonly defaults: ReadonlyMap<string, PyValue>;
  /** Whether gradients are recorded within, where a decorator says so. */
  readonly recordsGradients?: boolean;
}

/** What is done here in place of a function of a library. */
export interface PyNative {
  readonly kind: 'native';
  readonly name: string;
  /** Whether it belongs to a class, and knows the object it is called on. */
  readonly isMethod?: true;
  call(args: Args, run: Interpreter): PyValue;
}

export interface PyClass {
  readonly kind: 'class';
  readonly name: string;
  readonly members: Map<string, PyValue>;
  /** What its objects have besides, and is not read here. */
  readonly unread?: ReadonlySet<string>;
  /** Where its objects have a name that neither they nor their class have for themselves; undefined where they have none. */
  readonly besides?: (self: PyInstance, name: string) => PyValue | undefined;
  /** What it derives from that has no meaning here, and that its objects would have. */
  readonly unreadBase?: string;
  /** Whether it is none of the file. */
  readonly isOfLibrary?: true;
  /** The class itself, then those it derives from in the order in which names are looked up. */
  mro: readonly PyClass[];
}

export interface PyInstance {
  readonly kind: 'instance';
  readonly of: PyClass;
  readonly attributes: Map<string, PyValue>;
}

export interface PyModule {
  readonly kind: 'module';
  readonly name: string;
  member(name: string): PyValue | undefined;
  /** Types in it that annotations may name, and that have no meaning here otherwise; `a.B` for those in a part of it. */
  readonly types?: ReadonlySet<string>;
}

/** The arguments of a call. */
export interface Args {
  readonly positional: readonly PyValue[];
  readonly keyword: ReadonlyMap<string, PyValue>;
}

/** An object of a library, which says itself what operators do to it; null where it does not know the other operand. */
export interface Foreign {
  readonly typeName: string;
  attribute(name: string, run: Interpreter): PyValue | undefined;
  setAttribute(name: string, value: PyValue, run: Interpreter): void;
  binary(operator: BinaryOperator, left: PyValue, right: PyValue, run: Interpreter): PyValue | null;
  unary(operator: Exclude<UnaryOperator, 'not'>, run: Interpreter): PyValue;
  compare(operator: CompareOperator, left: PyValue, right: PyValue, run: Interpreter): PyValue | null;
  /** `x += …`: changes the object, and gives what the name then stands for. */
  update(operator: BinaryOperator, right: PyValue, run: Interpreter): PyValue;
  item(index: PyValue, run: Interpreter): PyValue;
  setItem(index: PyValue, value: PyValue, run: Interpreter): void;
  isTrue(run: Interpreter): boolean;
  /** Whether it is an object of the class of its library that has this name. */
  isInstance(className: string): boolean;
  /** Whether another object may be this one, though it is held here as another. */
  mayBe(other: Foreign): boolean;
  /** What formats of texts take it for: `object` where they take none of it; `number` where it is whole or another. */
  formatsAs(): 'int' | 'float' | 'number' | 'object';
  iterate(run: Interpreter): readonly PyValue[];
  length(run: Interpreter): PyValue;
}

export const none: PyValue = { kind: 'none' };
export const bool = (value: boolean): PyValue => ({ kind: 'bool', value });
export const int = (value: number | bigint, label?: string): PyInt => ({
  kind: 'int',
  value: BigInt(value),
  ...(label === undefined ? {} : { label }),
});
/** The most elements of a list, and characters of a text. */
export const longest = { list: 20_000, text: 200_000 } as const;

const requireLength = (length: number): void => {
  if (length > longest.list) unsupported('a list of this length');
};

export const text = (value: string | null): PyValue =>
  (value?.length ?? 0) > longest.text ? unsupported('a text of this length') : { kind: 'str', value };

export function tuple(items: readonly PyValue[]): PyValue {
  requireLength(items.length);
  return { kind: 'tuple', items };
}

export function list(items: readonly PyValue[]): PyList {
  requireLength(items.length);
  return { kind: 'list', items: [...items] };
}

/** Puts more behind what there is, as `+=` and `extend` do. */
export function extend({ items }: PyList, more: readonly PyValue[]): void {
  requireLength(items.length + more.length);
  items.push(...more);
}

export const foreign = (object: Foreign): PyValue => ({ kind: 'foreign', object });
export const native = (name: string, call: PyNative['call']): PyNative => ({ kind: 'native', name, call });

/** The methods of a class of a library, by their names. */
export const methodsOf = (methods: readonly PyNative[]): Map<string, PyValue> =>
  new Map(methods.map((each): [string, PyValue] => [each.name, { ...each, isMethod: true }]));

/** As Python names the type of a value. */
export function typeName(value: PyValue): string {
  switch (value.kind) {
    case 'none':
      return 'NoneType';
    case 'length':
      return 'int';
    case 'native':
      return 'builtin_function_or_method';
    case 'instance':
      return value.of.name;
    case 'class':
      return 'type';
    case 'foreign':
      return value.object.typeName;
    case 'opaque':
      return value.what;
    default:
      return value.kind;
  }
}
