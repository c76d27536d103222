import { ExpressionError } from '../../src/language/expression-error';
import { float64 } from '../../src/number/float64';
import { fraction } from '../../src/number/fraction';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import { elementCount } from '../../src/tensor/axis';
import { type Domain, positiveReals, reals } from '../../src/tensor/domain';
import { evaluate } from '../../src/tensor/evaluate';
import { Graph } from '../../src/tensor/graph';
import { inputsOf } from '../../src/tensor/inputs-of';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import type { InputSymbol } from '../../src/tensor/symbol';
import { openCode } from '../../src/torch/open-code';
import type { Case, Kind } from './cases';
import { outsideOfClaims } from './outside-of-claims';

export interface Given {
  readonly shape: readonly number[];
  readonly kind: Kind;
  readonly values: readonly number[];
}

/** A case with values for its inputs and parameters, as PyTorch is asked for it, and what the graph makes of it. */
export interface RunCase {
  readonly question: {
    readonly source: string;
    readonly isEvaluated: boolean;
    readonly inputs: Readonly<Record<string, Given>>;
    readonly parameters: readonly (Given & { readonly path: readonly (string | number)[] })[];
  };
  readonly own: Answer;
}

export type Answer =
  | { readonly shape: readonly number[]; readonly values: readonly number[] }
  | { readonly error: string; readonly isUnsupported?: boolean };

/** What is declared of inputs of each kind. */
const domains: Readonly<Record<Kind, Domain>> = {
  any: reals,
  positive: positiveReals,
  unit: { ...positiveReals, high: fraction(1n) },
  classes: { kind: 'finite', values: [0n, 1n, 2n].map((n) => fraction(n)) },
};

/** The code of a case. */
export function sourceOf({ expression, layer, body, definition = '', inputs }: Case): string {
  const head = 'import math\nimport torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n\n\n';
  if (body !== undefined) return `${head}${definition}\n\ndef code(x):\n${body.replaceAll(/^/gm, '    ')}\n`;
  if (expression !== undefined)
    return `${head}def code(${Object.keys(inputs).join(', ')}):\n    return ${expression}\n`;
  return `${head}${definition}class code(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.layer = ${layer}\n\n    def forward(self, x):\n        return self.layer(x)\n`;
}

/** Evaluates a case in the graph, at values that follow from the seed. */
export function runCase(one: Case, seed: string): RunCase {
  const graph = new Graph();
  const source = sourceOf(one);
  const symbols = Object.entries(one.inputs).map(([name, { shape, kind = 'any' }]): InputSymbol => {
    const axes = shape.map((size, i) => ({ name: `${name}${i}`, size }));
    return { name, axes, domain: domains[kind] };
  });
  const drawn = new Map<string, number[]>();
  const kinds = new Map(Object.entries(one.inputs).map(([name, { kind = 'any' }]) => [name, kind]));
  const draw = ({ name, axes }: InputSymbol): number[] => {
    const known = drawn.get(name) ?? drawsOf(kinds.get(name) ?? 'any', elementCount(axes), `${seed} ${name}`);
    drawn.set(name, known);
    return known;
  };
  const isEvaluated = one.isEvaluated === true;
  let own: Answer;
  let parameters: InputSymbol[] = [];
  try {
    const code = openCode({
      file: 'case.py',
      text: source,
      name: 'code',
      with: {},
      mode: isEvaluated ? 'eval' : 'train',
      parameters: {},
    })(outsideOfClaims(graph));
    const value = code.call(symbols.map((symbol) => graph.input(symbol)));
    if (value.kind !== 'tensor') throw new Error(`a ${value.kind}`);
    parameters = inputsOf([value.node]).filter((symbol) => !symbols.includes(symbol));
    own = answerOf(value.node, draw);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    own = { error: error.reason, isUnsupported: error.code === 'unsupported-code' };
  }
  const given = (symbol: InputSymbol): Given => ({
    shape: symbol.axes.map(({ size }) => size),
    kind: kinds.get(symbol.name) ?? 'any',
    values: draw(symbol),
  });
  return {
    question: {
      source,
      isEvaluated,
      inputs: Object.fromEntries(symbols.map((symbol) => [symbol.name, given(symbol)])),
      parameters: parameters.map((symbol) => ({ ...given(symbol), path: stepsOf(symbol.name) })),
    },
    own,
  };
}

function answerOf(node: Node, input: (symbol: InputSymbol) => number[]): Answer {
  const values = evaluate(plan([node]), float64, { input })(node);
  if (!values.every(Number.isFinite)) return { error: 'some elements are not known', isUnsupported: true };
  return { shape: node.axes.map(({ size }) => size), values: [...values] };
}

/** `code.layers[0].weight` → layers, 0, weight. */
const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\.(\w+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));

function drawsOf(kind: Kind, count: number, seed: string): number[] {
  const random = randomStream(hashKey(seed));
  return Array.from({ length: count }, () => {
    const u = random.uniform();
    if (kind === 'classes') return Math.min(2, Math.floor(3 * u));
    if (kind === 'unit') return 0.02 + 0.96 * u;
    return kind === 'positive' ? 0.2 + 2 * u : 4 * u - 2;
  });
}
