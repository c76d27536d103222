/** Character offsets in the file, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '<<' | '>>' | '&' | '|' | '^';
export type UnaryOperator = '-' | '+' | '~' | 'not';
export type CompareOperator = '<' | '<=' | '>' | '>=' | '==' | '!=' | 'in' | 'not in' | 'is' | 'is not';

/** What is known of a function or a class before it is executed. */
export interface Names {
  /** Its own names, wherever in it they get a value. */
  readonly own: readonly string[];
  /** What makes a call of it something else than its statements one after another; null where nothing does. */
  readonly refused: string | null;
}

/** One argument of a call, as it is written. */
export type Argument =
  | { readonly kind: 'positional' | 'star' | 'doubleStar'; readonly value: Expression }
  | { readonly kind: 'keyword'; readonly name: string; readonly value: Expression };

/** `for target in source if … if …` */
export interface Clause {
  readonly target: Expression;
  readonly source: Expression;
  readonly conditions: readonly Expression[];
}

/** `{value!r:.2f}` of a formatted string; its format may have values in it. */
export interface FormattedValue {
  readonly value: Expression;
  readonly conversion: 'r' | 's' | 'a' | null;
  readonly format: readonly (string | FormattedValue)[];
}

/** An expression of Python as plain data. */
export type Expression = Span &
  (
    | { readonly type: 'name'; readonly name: string }
    | { readonly type: 'number'; readonly text: string }
    /** Null where it holds what is not plain text. */
    | { readonly type: 'string'; readonly value: string | null }
    /** `f"…{value}…"`: what is put into the text, in its order. */
    | { readonly type: 'formatted'; readonly values: readonly FormattedValue[] }
    | { readonly type: 'constant'; readonly value: 'True' | 'False' | 'None' | '...' }
    | { readonly type: 'attribute'; readonly object: Expression; readonly name: string }
    | { readonly type: 'item'; readonly object: Expression; readonly index: Expression }
    | {
        readonly type: 'slice';
        readonly from: Expression | null;
        readonly to: Expression | null;
        readonly step: Expression | null;
      }
    | { readonly type: 'call'; readonly callee: Expression; readonly args: readonly Argument[] }
    | { readonly type: 'unary'; readonly operator: UnaryOperator; readonly argument: Expression }
    | {
        readonly type: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly type: 'junction';
        readonly operator: 'and' | 'or';
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly type: 'comparison';
        readonly first: Expression;
        readonly rest: readonly { readonly operator: CompareOperator; readonly right: Expression }[];
      }
    | {
        readonly type: 'conditional';
        readonly condition: Expression;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | {
        readonly type: 'lambda';
        readonly parameters: readonly Parameter[];
        readonly body: Expression;
        readonly names: Names;
      }
    | { readonly type: 'tuple' | 'list' | 'set'; readonly items: readonly Expression[] }
    | { readonly type: 'starred'; readonly value: Expression }
    /** A key that is null stands before `**value`. */
    | {
        readonly type: 'dict';
        readonly entries: readonly { readonly key: Expression | null; readonly value: Expression }[];
      }
    | {
        readonly type: 'comprehension';
        readonly makes: 'list' | 'generator' | 'set';
        readonly item: Expression;
        readonly clauses: readonly Clause[];
      }
    | {
        readonly type: 'dictComprehension';
        readonly key: Expression;
        readonly value: Expression;
        readonly clauses: readonly Clause[];
      }
    | { readonly type: 'named'; readonly name: string; readonly value: Expression }
    /** What is valid Python but has no meaning here, in words. */
    | { readonly type: 'unsupported'; readonly what: string }
  );

export type ExpressionOf<T extends Expression['type']> = Extract<Expression, { readonly type: T }>;

export interface Parameter extends Span {
  readonly name: string;
  readonly kind: 'positionalOnly' | 'either' | 'keywordOnly' | 'star' | 'doubleStar';
  readonly otherwise: Expression | null;
  /** What is evaluated of its annotation where the function is defined. */
  readonly annotation: Expression | null;
}

export interface FunctionSyntax extends Span {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  /** What is evaluated of the annotation of what it returns. */
  readonly returns: Expression | null;
  readonly names: Names;
}

/** A statement of Python as plain data. */
export type Statement = Span &
  (
    | { readonly type: 'expression'; readonly value: Expression }
    | {
        readonly type: 'assign';
        readonly targets: readonly Expression[];
        readonly value: Expression;
        /** What is evaluated, outside of functions, of `x: int = …`. */
        readonly annotation: Expression | null;
      }
    /** `x: int`, which gives it no value. */
    | { readonly type: 'annotation'; readonly target: Expression; readonly annotation: Expression | null }
    | {
        readonly type: 'update';
        readonly target: Expression;
        readonly operator: BinaryOperator;
        readonly value: Expression;
      }
    | { readonly type: 'return'; readonly value: Expression | null }
    | {
        readonly type: 'if';
        readonly condition: Expression;
        readonly body: readonly Statement[];
        readonly otherwise: readonly Statement[];
      }
    | {
        readonly type: 'for';
        readonly target: Expression;
        readonly source: Expression;
        readonly body: readonly Statement[];
        readonly otherwise: readonly Statement[];
      }
    | {
        readonly type: 'while';
        readonly condition: Expression;
        readonly body: readonly Statement[];
        readonly otherwise: readonly Statement[];
      }
    | {
        readonly type: 'with';
        readonly items: readonly { readonly value: Expression; readonly target: Expression | null }[];
        readonly body: readonly Statement[];
      }
    | { readonly type: 'pass' | 'break' | 'continue' }
    | { readonly type: 'assert'; readonly condition: Expression; readonly message: Expression | null }
    | { readonly type: 'raise'; readonly value: Expression | null }
    | { readonly type: 'delete'; readonly targets: readonly Expression[] }
    | { readonly type: 'import'; readonly module: string; readonly as: string | null }
    | { readonly type: 'importFrom'; readonly module: string; readonly name: string; readonly as: string }
    /** Imports, and what would be done where one of them fails. */
    | { readonly type: 'tryImport'; readonly body: readonly Statement[]; readonly handlers: readonly Statement[] }
    | { readonly type: 'function'; readonly definition: FunctionSyntax }
    | {
        readonly type: 'class';
        readonly name: string;
        readonly bases: readonly Argument[];
        readonly body: readonly Statement[];
        readonly decorators: readonly Expression[];
        readonly names: Names;
      }
    /** Several on one line. */
    | { readonly type: 'group'; readonly statements: readonly Statement[] }
    | { readonly type: 'unsupported'; readonly what: string }
  );

export type StatementOf<T extends Statement['type']> = Extract<Statement, { readonly type: T }>;
