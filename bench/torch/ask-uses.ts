import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { float64 } from '../../src/number/float64';
import { fractionToNumber } from '../../src/number/fraction';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import { elementCount } from '../../src/tensor/axis';
import { positions } from '../../src/tensor/axis-order';
import { evaluate } from '../../src/tensor/evaluate';
import { inputsOf } from '../../src/tensor/inputs-of';
import type { Node } from '../../src/tensor/node';
import { plan } from '../../src/tensor/plan';
import type { InputSymbol } from '../../src/tensor/symbol';
import type { Observed, Told, Use } from './observe-code';
import type { Answer } from './run-case';

/** What PyTorch is asked of one file of code, and what the graph makes of each use. */
export interface Question {
  readonly text: string;
  readonly own: readonly Answer[];
}

/** Elements by the order in which a tensor of PyTorch has them. */
function tensorOf(node: Node, observed: Observed, seed: string): { shape: number[]; values: number[] } {
  const { graph } = observed;
  const counted = node.axes.every(({ name }) => /^·\d+$/.test(name));
  const names = counted
    ? [...node.axes].sort((a, b) => Number(b.name.slice(1)) - Number(a.name.slice(1))).map(({ name }) => name)
    : positions(node).map(({ name }) => name);
  const whole = names.length === 0 ? node : graph.inOrder(node, names);
  const values = evaluate(plan([whole]), float64, { input: (symbol) => drawn(symbol, seed) })(whole);
  return { shape: whole.axes.map(({ size }) => size), values: [...values] };
}

/** The same numbers for a symbol wherever it is read, by its name. */
function drawn({ name, axes, domain }: InputSymbol, seed: string): number[] {
  const random = randomStream(hashKey(`${seed} ${name}`));
  const count = elementCount(axes);
  if (domain.kind === 'finite') {
    const values = domain.values.map(fractionToNumber);
    return Array.from({ length: count }, () => values[Math.floor(random.uniform() * values.length)] as number);
  }
  if (domain.kind === 'simplex') {
    const parts = Array.from({ length: count }, () => 0.1 + random.uniform());
    const sum = parts.reduce((a, b) => a + b, 0);
    return parts.map((part) => part / sum);
  }
  const { low, high, excluded } = domain;
  const bottom = low === null ? (high === null ? -2 : fractionToNumber(high) - 2.5) : fractionToNumber(low);
  const top = high === null ? (low === null ? 2 : fractionToNumber(low) + 2.5) : fractionToNumber(high);
  return Array.from({ length: count }, () => {
    const value = bottom + (0.02 + 0.96 * random.uniform()) * (top - bottom);
    return excluded.some((each) => fractionToNumber(each) === value) ? value + 0.01 : value;
  });
}

const isFree = (node: Node): boolean =>
  node.free.size === 0 && inputsOf([node]).every((symbol) => symbol.measure === undefined);

/** Whether a use is of values that can be drawn. */
const isAsked = ({ args, value }: Use): boolean => isFree(value) && (args ?? []).every(isFree);

/** @param seed of the numbers that are drawn, by the names of what they are */
export function questionOf(observed: Observed, seed: string): Question {
  const { side, text, name, named, before, parameters, uses } = observed;
  const isWhole = (node: Node): boolean =>
    node.kind === 'input' &&
    node.symbol.domain.kind === 'finite' &&
    node.symbol.domain.values.every(({ denominator }) => denominator === 1n);
  const given = (node: Node, isNumber = false) => ({
    ...tensorOf(node, observed, seed),
    isNumber,
    isWhole: isWhole(node) && !isNumber,
  });
  const told = (each: Told): unknown => {
    if (each === null || typeof each !== 'object') return each;
    return 'node' in each ? given(each.node, each.node.axes.length === 0) : each.map(told);
  };
  const toldAll = (all: Readonly<Record<string, Told>>) =>
    Object.fromEntries(Object.entries(all).map(([key, each]) => [key, told(each)]));
  const own = uses.filter(isAsked);
  const paths = [...parameters].filter(([path]) => path.startsWith(`${name}.`) || path.startsWith(`${name}[`));
  const question = {
    source: text,
    name: side.name,
    isEvaluated: side.mode === 'eval',
    with: toldAll(named.with),
    call: toldAll(named.call),
    before: before.map((args) => args.map(told)),
    parameters: paths.map(([path, node]) => ({ path: stepsOf(path.slice(name.length)), value: given(node) })),
    uses: own.map(({ args, path }) => ({ args: args === null ? null : args.map((arg) => given(arg)), path })),
  };
  return { text: JSON.stringify(question), own: own.map(({ value }) => tensorOf(value, observed, seed)) };
}

const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\.(\w+)|\[(\w+)\]/g)].map(
    ([, attribute, index]) => attribute ?? (/^\d+$/.test(index ?? '') ? Number(index) : (index ?? '')),
  );

/** What PyTorch says to each question, use by use, or that it stops before; null where there is no PyTorch. */
export function askUses(questions: readonly Question[]): (readonly Answer[] | { readonly error: string })[] | null {
  const script = fileURLToPath(new URL('../bench/torch/uses.py', import.meta.url));
  const input = questions.map(({ text }) => `${text}\n`).join('');
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  });
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.trim().split('\n');
  return lines[0] === 'no torch' ? null : lines.map((line) => JSON.parse(line));
}
