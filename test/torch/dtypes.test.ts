import { expect, it } from 'vitest';
import { fraction } from '../../src/number/fraction';
import { reals } from '../../src/tensor/domain';
import { opened, run } from './run-code';

const body = (line: string): string => `def code(x):\n    ${line}\n`;
const given = { inputs: [{ B: 2, n: 3 }] };

/** What is said of a call with classes, of which nobody says whether they are whole numbers or floating point. */
function ofClasses(line: string): string {
  const { code, graph } = opened(`def code(x, y):\n    return ${line}\n`);
  const classes = { kind: 'finite', values: [0n, 1n, 2n].map((n) => fraction(n)) } as const;
  const axes = [{ name: 'B', size: 2 }];
  const inputs = [
    graph.input({ name: 'x', axes: [...axes, { name: 'n', size: 3 }], domain: reals }),
    graph.input({ name: 'y', axes, domain: classes }),
  ];
  try {
    return code.call(inputs).kind;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

it.each([
  ['F.cross_entropy(x, y)', 'tensor'],
  ['F.cross_entropy(x, y.long())', 'tensor'],
  ['F.cross_entropy(x, y.view(-1))', 'tensor'],
  ['F.cross_entropy(x, y.float())', 'runtime-error'],
  ['F.cross_entropy(x, y * 1.0)', 'runtime-error'],
  ['F.cross_entropy(x, y.int())', 'runtime-error'],
  ['F.nll_loss(x, y / 1)', 'runtime-error'],
  ['F.one_hot(y, 3)', 'tensor'],
  ['F.embedding(y.int(), x.T)', 'tensor'],
  ['x.T[y]', 'tensor'],
  ['x.T[y.float()]', 'index-error'],
  ['x.T[y.int()]', 'index-error'],
  ['y.mean()', 'tensor'],
  ['y @ x', 'tensor'],
  ['y.long() @ x', 'runtime-error'],
  ['y.long().mean()', 'runtime-error'],
  ['y.long().float().mean()', 'tensor'],
  ['(y == 1).float().mean()', 'tensor'],
  ['y.add_(0.5)', 'unsupported-code'],
])('takes whole numbers of a claim for what is needed of them: %s is %s', (line, kind) => {
  expect(ofClasses(line)).toBe(kind);
});

it.each([
  ['x @ x.T.double()', 'unsupported-code'],
  ['x.double().exp() @ x.T', 'unsupported-code'],
  ['torch.cat([x, x.double()]) @ torch.ones(3)', 'unsupported-code'],
  ['F.linear(x, x, torch.ones(2, dtype=torch.float64))', 'unsupported-code'],
  ['F.layer_norm(x, (3,), torch.ones(3).double())', 'unsupported-code'],
  ['x @ torch.tensor([1, 2, 3])', 'runtime-error'],
  ['F.mse_loss((x > 0), (x > 0))', 'runtime-error'],
  ['F.smooth_l1_loss(x, x * 2, beta=-1.0)', 'runtime-error'],
  ['F.huber_loss(x, x, delta=0)', 'runtime-error'],
  ['F.cross_entropy(x, torch.tensor([0, 2]), label_smoothing=1.5)', 'runtime-error'],
])('stops, or is not known, where precisions and dtypes differ: %s is %s', (line, kind) => {
  expect(run(body(`return ${line}`), given)).toMatchObject({ kind });
});

it.each([
  ['x.double() + x', 6],
  ['x.double() @ x.double().T', 4],
  ['torch.ones(3).float() * x', 6],
  ['torch.arange(3).mean(dtype=torch.float32) * x', 6],
  ['torch.softmax(torch.arange(3), -1, dtype=torch.float32) * x', 6],
  ['torch.cat([x, torch.ones(1, 3, dtype=torch.long)])', 9],
])('is the same in any precision: %s', (line, count) => {
  const found = run(body(`return ${line}`), given);
  expect('values' in found ? found.values.length : found).toBe(count);
});
