interface Span {
  /** Character offsets of the node in the text it was parsed from, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** How a constant was written. Words are true, false, null, undefined, NaN and Infinity. */
export type ConstantKind = 'number' | 'string' | 'word';

/**
 * A parsed expression as plain data, with the node names and fields of mathjs, from which it differs in that numbers
 * keep their literal text (`0.1` stays exact), every node knows its place, and ranges have `from` and `to`.
 */
export type MathNode = Span &
  (
    | { readonly type: 'ConstantNode'; readonly of: ConstantKind; readonly value: string }
    | { readonly type: 'SymbolNode'; readonly name: string }
    | {
        readonly type: 'OperatorNode';
        /** As written: `+`, `^`, `==`. */
        readonly op: string;
        /** The function it stands for: `add`, `pow`, `equal`, `unaryMinus`. */
        readonly fn: string;
        readonly args: readonly MathNode[];
        /** A product without a sign, as in `2 x`. */
        readonly implicit: boolean;
      }
    /** A chain such as `a < b <= c`; `conditionals` are `smaller`, `smallerEq`, … one fewer than `params`. */
    | {
        readonly type: 'RelationalNode';
        readonly conditionals: readonly string[];
        readonly params: readonly MathNode[];
      }
    /** `name` is the empty string where `fn` is no symbol. */
    | {
        readonly type: 'FunctionNode';
        readonly fn: MathNode;
        readonly name: string;
        readonly args: readonly MathNode[];
      }
    /** `object[dimensions]`, or `object.name` where `dotNotation`, with a string constant as the one dimension. */
    | {
        readonly type: 'AccessorNode';
        readonly object: MathNode;
        readonly dimensions: readonly MathNode[];
        readonly dotNotation: boolean;
      }
    | { readonly type: 'ArrayNode'; readonly items: readonly MathNode[] }
    /** `from:to` or `from:step:to`; an omitted `from` is the number 1, an omitted `to` the symbol `end`. */
    | { readonly type: 'RangeNode'; readonly from: MathNode; readonly to: MathNode; readonly step: MathNode | null }
    | {
        readonly type: 'ConditionalNode';
        readonly condition: MathNode;
        readonly trueExpr: MathNode;
        readonly falseExpr: MathNode;
      }
    | { readonly type: 'ParenthesisNode'; readonly content: MathNode }
  );

export type MathNodeOf<T extends MathNode['type']> = Extract<MathNode, { readonly type: T }>;
