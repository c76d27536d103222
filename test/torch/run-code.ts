import { outsideOfClaims } from '../../bench/torch/outside-of-claims';
import { ExpressionError } from '../../src/language/expression-error';
import type { FunctionValue } from '../../src/language/value';
import { float64 } from '../../src/number/float64';
import { fraction } from '../../src/number/fraction';
import { elementCount } from '../../src/tensor/axis';
import { reals } from '../../src/tensor/domain';
import { evaluate } from '../../src/tensor/evaluate';
import { Graph } from '../../src/tensor/graph';
import { plan } from '../../src/tensor/plan';
import type { InputSymbol } from '../../src/tensor/symbol';
import { openCode } from '../../src/torch/open-code';

/** What code gives: its elements, and the names of its axes; or why it gives nothing. */
export type Given =
  | { readonly axes: string; readonly values: readonly number[] }
  | { readonly kind: string; readonly reason: string; readonly line: number; readonly column: number };

export interface Inputs {
  /** Axes by their sizes, `{ B: 2, C: 3 }`, for each argument; the elements count 1, 2, 3, … */
  readonly inputs?: readonly Readonly<Record<string, number>>[];
  readonly with?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, string>> | readonly string[];
  readonly keepsParameters?: true;
  readonly mode?: 'train' | 'eval';
  readonly call?: Readonly<Record<string, string>>;
  /** One argument each, a number. */
  readonly before?: readonly string[];
  readonly name?: string;
}

const head = 'import math\nimport torch\nfrom torch import nn\nimport torch.nn.functional as F\n';

export interface Opened {
  readonly code: FunctionValue;
  readonly graph: Graph;
  readonly notes: readonly string[];
}

/** Code in a graph of its own. Throws as `OpenCode`. */
export function opened(
  source: string,
  {
    name = 'code',
    mode = 'train',
    with: given = {},
    parameters = {},
    call = {},
    before = [],
    keepsParameters,
  }: Inputs = {},
): Opened {
  const graph = new Graph();
  const notes: string[] = [];
  const code = openCode({
    file: 'code.py',
    text: `${head}${source}`,
    name,
    with: given,
    mode,
    parameters,
    call,
    ...(keepsParameters === undefined ? {} : { keepsParameters }),
    ...(before.length === 0 ? {} : { before: before.map((each) => [each]) }),
  })(
    outsideOfClaims(graph, {
      name,
      term: (text) => graph.constant(fraction(BigInt(text))),
      note: (text) => notes.push(text),
    }),
  );
  return { code, graph, notes };
}

/** Runs `code` of some source; lines count from that of the source. */
export function run(source: string, inputs: Inputs = {}): Given {
  try {
    const { code, graph } = opened(source, inputs);
    const symbols = (inputs.inputs ?? []).map((axes, i): InputSymbol => {
      const named = Object.entries(axes).map(([name, size]) => ({ name, size }));
      return { name: `x${i}`, axes: named, domain: reals };
    });
    const value = code.call(symbols.map((symbol) => graph.input(symbol)));
    if (value.kind !== 'tensor') throw new Error(`a ${value.kind}`);
    const counting = ({ axes }: InputSymbol) => Array.from({ length: elementCount(axes) }, (_, i) => i + 1);
    const values = evaluate(plan([value.node]), float64, { input: counting })(value.node);
    return { axes: value.node.axes.map(({ name }) => name).join(), values: [...values] };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { code: kind, reason, place } = error;
    return { kind, reason, line: (place?.line ?? 0) - head.split('\n').length + 1, column: place?.column ?? 0 };
  }
}

/** The number that an expression of Python comes to. */
export function numberOf(expression: string, before = ''): number | string {
  const given = run(`${before}\ndef code():\n    return ${expression}\n`);
  return 'values' in given ? (given.values[0] ?? Number.NaN) : `${given.kind}: ${given.reason}`;
}
