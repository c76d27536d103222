import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import type { Benchmark, Figure } from '../benchmark';
import { difference, inTorch } from './against-torch';
import type { Case } from './cases';
import { runCase } from './run-case';

/** A module while it is written: the lines of its constructor and of its forward, and the shape of what `h` is there. */
interface Writing {
  readonly made: string[];
  readonly lines: string[];
  shape: number[];
  /** Names of earlier values by their shapes. */
  readonly kept: Map<string, number[]>;
}

interface Dice {
  /** A whole number from 0 up to this, without it. */
  below(count: number): number;
  of<T>(all: readonly T[]): T;
}

/** Writes one step, or nothing where the shape does not allow it. */
type Step = (to: Writing, dice: Dice) => void;

const last = ({ shape }: Writing): number => shape.at(-1) ?? 1;
const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

const layer = (to: Writing, made: string): string => {
  const name = `layer${to.made.length}`;
  to.made.push(`self.${name} = ${made}`);
  return `self.${name}`;
};

const keepsShape =
  (write: (dice: Dice, to: Writing) => string): Step =>
  (to, dice) => {
    to.lines.push(write(dice, to));
  };

const functions = [
  'relu',
  'gelu',
  'silu',
  'elu',
  'softplus',
  'leaky_relu',
  'hardtanh',
  'mish',
  'softsign',
  'logsigmoid',
  'hardswish',
  'selu',
];

const steps: readonly Step[] = [
  (to, dice) => {
    const out = 1 + dice.below(4);
    to.lines.push(`h = ${layer(to, `nn.Linear(${last(to)}, ${out}${dice.of(['', ', bias=False'])})`)}(h)`);
    to.shape = [...to.shape.slice(0, -1), out];
  },
  (to, dice) => {
    if (to.shape.length !== 3 || (to.shape[2] ?? 0) < 2) return;
    const out = 1 + dice.below(3);
    to.lines.push(`h = ${layer(to, `nn.Conv1d(${to.shape[1]}, ${out}, 2, padding=1)`)}(h)`);
    to.shape = [to.shape[0] ?? 1, out, (to.shape[2] ?? 1) + 1];
  },
  keepsShape((dice, to) => `h = ${layer(to, `nn.LayerNorm(${last(to)}${dice.of(['', ', eps=0.1'])})`)}(h)`),
  keepsShape((_, to) =>
    to.shape.length === 2 && (to.shape[0] ?? 0) > 1
      ? `h = ${layer(to, `nn.BatchNorm1d(${last(to)})`)}(h)`
      : 'h = h * 1',
  ),
  keepsShape((dice) => `h = F.${dice.of(functions)}(h)`),
  keepsShape((dice) => `h = torch.${dice.of(['sigmoid', 'tanh', 'exp', 'sin', 'square', 'abs'])}(0.5 * h)`),
  keepsShape(
    (dice, to) => `h = F.${dice.of(['softmax', 'log_softmax', 'normalize'])}(h, dim=${dice.below(to.shape.length)})`,
  ),
  keepsShape(
    (dice, to) =>
      `h = h - h.${dice.of(['mean', 'amax', 'amin', 'sum'])}(dim=${dice.below(to.shape.length) - to.shape.length}, keepdim=True)`,
  ),
  keepsShape((dice) => `h = torch.where(h > ${dice.of(['0', '0.3'])}, h, ${dice.of(['0.1', '-2'])} * h)`),
  keepsShape((dice) => `h = h.clamp(${dice.of(['min=-0.5', 'max=0.5', '-0.3, 0.8'])})`),
  keepsShape((dice) => `h = h ${dice.of(['+ 0.5', '* 2', '- h * h', '/ (1 + h ** 2)', '** 2', '* torch.sigmoid(h)'])}`),
  keepsShape((dice, to) => `h = h.${dice.of(['cumsum', 'flip', 'softmax'])}(${dice.below(to.shape.length)})`),
  keepsShape(
    (dice, to) => `h = h.masked_fill(h ${dice.of(['<', '>'])} 0.2, ${dice.of(['0.0', '-1.5'])}) * ${last(to)}`,
  ),
  (to, dice) => {
    const name = `kept${to.kept.size}`;
    to.kept.set(name, to.shape);
    to.lines.push(`${name} = h${dice.of(['', '.clone()', ' * 1'])}`);
  },
  (to, dice) => {
    const fitting = [...to.kept].filter(([, shape]) => shape.join() === to.shape.join());
    if (fitting.length > 0) to.lines.push(`h = h ${dice.of(['+', '*', '-'])} ${dice.of(fitting)[0]}`);
  },
  (to, dice) => {
    const rank = to.shape.length;
    if (rank < 2) return;
    const [a, b] = [dice.below(rank), dice.below(rank)];
    to.lines.push(`h = h.transpose(${a}, ${b})`);
    const shape = [...to.shape];
    [shape[a], shape[b]] = [shape[b] ?? 1, shape[a] ?? 1];
    to.shape = shape;
  },
  (to) => {
    if (to.shape.length < 3) return;
    to.lines.push('h = h.flatten(1)');
    to.shape = [to.shape[0] ?? 1, size(to.shape.slice(1))];
  },
  (to, dice) => {
    if (to.shape.length > 3) return;
    const at = dice.below(to.shape.length + 1);
    to.lines.push(dice.of([`h = h.unsqueeze(${at})`, `h = h[${':, '.repeat(at)}None]`]));
    to.shape = [...to.shape.slice(0, at), 1, ...to.shape.slice(at)];
  },
  (to, dice) => {
    const rank = to.shape.length;
    if (rank < 2) return;
    const at = dice.below(rank);
    to.lines.push(`h = h.${dice.of(['sum', 'mean', 'prod'])}(${at})`);
    to.shape = to.shape.filter((_, i) => i !== at);
  },
  (to, dice) => {
    const at = dice.below(to.shape.length);
    if ((to.shape[at] ?? 1) < 2) return;
    to.lines.push(`h = torch.cat(${dice.of(['h.chunk(2, ', 'h.split(1, '])}dim=${at})[::-1], dim=${at})`);
  },
  (to, dice) => {
    const at = dice.below(to.shape.length);
    if (size(to.shape) > 60) return;
    to.lines.push(`h = torch.cat([h, ${dice.of(['-h', '2 * h', 'h.abs()'])}], dim=${at})`);
    to.shape = to.shape.map((each, i) => (i === at ? 2 * each : each));
  },
  (to) => {
    if (to.shape.length < 2 || size(to.shape) > 60) return;
    const [rows] = to.shape.slice(-2);
    to.lines.push('h = h @ h.transpose(-1, -2)');
    to.shape = [...to.shape.slice(0, -1), rows ?? 1];
  },
  (to, dice) => {
    if (last(to) < 2) return;
    to.lines.push(`h = h[..., ${dice.of(['1:', ':-1'])}]`);
    to.shape = [...to.shape.slice(0, -1), last(to) - 1];
  },
  keepsShape(
    (dice) =>
      `h = h.clone()\nh${dice.of(['[0] = 0', '[..., 0] *= 2', ' += 1', '[-1] = h[0] * 3', '.mul_(0.5)', '[...] = 1.5'])}`,
  ),
  keepsShape((dice) => `v = h.clone()\nw = v.view(-1)\nw${dice.of([' *= 2', '[0] = 7', '.add_(1)'])}\nh = v + h`),
  keepsShape(
    (dice) => `for i in range(${1 + dice.below(3)}):\n    h = h ${dice.of(['+ i', '* (i + 1)', '- 0.1 * h'])}`,
  ),
  keepsShape((dice) => `h = h * (2 if self.training else ${dice.of(['3', '0.5'])})`),
  keepsShape((_, to) => {
    const name = `count${to.made.length}`;
    to.made.push(`self.register_buffer("${name}", torch.zeros(${last(to)}))`);
    return `self.${name} += h.detach().reshape(-1, ${last(to)}).sum(0)\nh = h + self.${name}`;
  }),
];

/** A small module of random layers and statements. */
function moduleOf(seed: string): Case {
  const random = randomStream(hashKey(seed));
  const dice: Dice = {
    below: (count) => Math.min(count - 1, Math.floor(count * random.uniform())),
    of: (all) => all[Math.min(all.length - 1, Math.floor(all.length * random.uniform()))] as (typeof all)[number],
  };
  const shape = dice.of([
    [2, 3],
    [3, 2, 2],
    [2, 3, 4],
    [1, 4],
  ]);
  const to: Writing = { made: [], lines: [], shape, kept: new Map() };
  for (let i = 3 + dice.below(6); i > 0; i--) dice.of(steps)(to, dice);
  const indented = (lines: readonly string[]): string => lines.join('\n').replaceAll(/^/gm, '        ');
  const definition = `class Net(nn.Module):\n    def __init__(self):\n        super().__init__()\n${indented([...to.made, 'self.steps = 0'])}\n\n    def forward(self, x):\n        h = x\n${indented([...to.lines, 'return h'])}\n\n\n`;
  return {
    definition,
    layer: 'Net()',
    inputs: { x: { shape } },
    ...(dice.below(2) === 0 ? {} : { isEvaluated: true }),
  };
}

const count = 300;

/** Small random modules, in the graph and in PyTorch. */
export const randomModules: Benchmark = {
  name: 'random modules',
  measure: async () => {
    const cases = Array.from({ length: count }, (_, i) => moduleOf(`module ${i}`));
    const runs = cases.map((one) => runCase(one, '1'));
    const answers = inTorch(runs);
    if (answers === null) {
      console.log('  skipped: there is no PyTorch here (Debian: python3-torch)');
      return [];
    }
    const counts = { modules: count, 'not supported': 0, 'stop in both': 0, 'no number': 0, alike: 0, apart: 0 };
    for (const [i, { own }] of runs.entries()) {
      const answer = answers[i] ?? { error: 'no answer' };
      const areNumbers = 'error' in answer || answer.values.every((value) => Number.isFinite(value));
      const apart = difference(own, answer, 1e-8);
      const kind =
        'error' in own && own.isUnsupported === true
          ? 'not supported'
          : 'error' in own && 'error' in answer
            ? 'stop in both'
            : !areNumbers
              ? 'no number'
              : apart === null
                ? 'alike'
                : 'apart';
      counts[kind]++;
      if (kind === 'apart') console.log(`  ${apart}\n${cases[i]?.definition}`);
    }
    return Object.entries(counts).map(
      ([name, value]): Figure => ({
        name,
        value,
        unit: 'samples',
        baseline: null,
        limit: name === 'apart' ? { of: 'value', at: 0 } : null,
      }),
    );
  },
};
