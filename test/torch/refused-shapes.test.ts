import { describe, expect, it } from 'vitest';
import { run } from './run-code';

/** What an expression of x, a tensor of two by three, gives: its axes; or why it gives nothing. */
function given(expression: string): string {
  const value = run(`def code(x):\n    return ${expression}\n`, { inputs: [{ B: 2, C: 3 }] });
  return 'axes' in value ? `[${value.axes}]` : value.kind;
}

const refusesOrGives = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s: %s', (expression, kind) => {
    expect(given(expression)).toBe(kind);
  });

describe('shapes of weights', () => {
  refusesOrGives([
    ['F.layer_norm(x, (3,), torch.ones(3), torch.zeros(3))', '[B,C]'],
    ['F.layer_norm(x, (2, 3), torch.ones(2, 3))', '[B,C]'],
    ['F.layer_norm(x, (3,), torch.ones(1))', 'runtime-error'],
    ['F.layer_norm(x, (3,), None, torch.ones(1))', 'runtime-error'],
    ['F.layer_norm(x, (3,), torch.ones(1, 3))', 'runtime-error'],
    ['F.layer_norm(x, (2, 3), torch.ones(3))', 'runtime-error'],
    ['F.layer_norm(x, (3,), torch.tensor(1.0))', 'runtime-error'],
    ['F.rms_norm(x, (3,), torch.ones(1), 1e-5)', 'runtime-error'],
    ['F.rms_norm(x, (3,), torch.ones(3), 1e-5)', '[B,C]'],
    ['F.linear(x, torch.ones(3, 3), torch.ones(3))', '[B,3]'],
    ['F.linear(x, torch.ones(3, 3), torch.ones(1))', '[B,3]'],
    ['F.linear(x, torch.ones(3, 3), torch.tensor(1.0))', '[B,3]'],
    ['F.linear(x, torch.ones(1, 3), torch.ones(3))', 'runtime-error'],
    ['F.linear(x, torch.ones(3, 3), torch.ones(2))', 'runtime-error'],
    ['F.linear(x[0], torch.ones(3, 3), torch.ones(1, 3))', 'unsupported-code'],
    ['F.linear(x, torch.ones(4, 3), torch.ones(2, 4))', '[B,4]'],
    ['F.linear(x, torch.ones(4, 3), torch.ones(3, 4))', 'runtime-error'],
    ['F.linear(x, torch.ones(4, 3), torch.ones(1, 2, 4))', 'runtime-error'],
    ['F.prelu(x, torch.ones(1))', '[B,C]'],
    ['F.prelu(x, torch.ones(1, 1))', 'runtime-error'],
  ]);
});

describe('statistics of a batch', () => {
  refusesOrGives([
    ['F.batch_norm(x, torch.zeros(3), torch.ones(3), training=True)', '[B,C]'],
    ['F.batch_norm(x, None, None, training=True)', '[B,C]'],
    ['F.batch_norm(x, torch.ones(1), torch.ones(1), training=True)', 'runtime-error'],
    ['F.batch_norm(x, torch.ones(3), torch.ones(1), training=True)', 'runtime-error'],
    ['F.batch_norm(x, torch.tensor(1.0), None, training=True)', 'runtime-error'],
    ['F.batch_norm(x, torch.ones(2, 3), None, training=True)', 'runtime-error'],
    ['F.batch_norm(x, torch.ones(1, 3), None, training=True)', 'unsupported-code'],
    ['F.batch_norm(x, None, None, torch.ones(2), training=True)', 'runtime-error'],
    ['F.batch_norm(x, None, None, None, torch.ones(1, 3), training=True)', 'unsupported-code'],
    ['F.batch_norm(x, torch.ones(3), torch.ones(3), torch.ones(1))', 'runtime-error'],
    ['F.group_norm(x, 1, torch.ones(1))', 'runtime-error'],
    ['F.batch_norm(x, nn.Parameter(torch.ones(3)), torch.ones(3))', 'unsupported-code'],
  ]);
});

describe('what PyTorch has no function for', () => {
  refusesOrGives([
    ['(x > 0) ** True', 'runtime-error'],
    ['(x > 0).pow(x > 1)', 'runtime-error'],
    ['((x > 0) ** 2).float()', '[B,C]'],
    ['(x > 0).clamp(True)', 'runtime-error'],
    ['(x > 0).clamp(False, True)', 'runtime-error'],
    ['(x > 0).clamp(0).float()', '[B,C]'],
    ['(x > 0).clamp(x > 1).float()', '[B,C]'],
    ['nn.CELU(0)(x)', 'runtime-error'],
    ['F.celu(x, 0.0)', 'runtime-error'],
    ['F.celu(x, 0.5)', '[B,C]'],
  ]);
});

describe('what PyTorch has, and is not read', () => {
  refusesOrGives([
    ['torch.clamp(x, torch.tensor(2.0), 2)', 'unsupported-code'],
    ['torch.clamp(x, 1, torch.tensor(2.0))', 'unsupported-code'],
    ['torch.clamp(x, torch.tensor(1.0), torch.tensor(2.0))', '[B,C]'],
    ['torch.add(x, 2, x)', 'unsupported-code'],
    ['x.sub(2, x)', 'unsupported-code'],
    ['torch.addcmul(x, 2, x, x)', 'unsupported-code'],
    ['torch.mul(x, 2, x)', 'type-error'],
    ['torch.addcmul(x > 0, x, x)', '[B,C]'],
    ['torch.addcmul(x > 0, x > 1, x > 2)', 'runtime-error'],
    ['torch.einsum(x, [0, 1])', 'unsupported-code'],
    ['x.cuda(x)', 'unsupported-code'],
    ['x.cuda("cuda:0")', '[B,C]'],
  ]);
});

it('soft_margin_loss broadcasts its target, and not its input', () => {
  expect(given("F.soft_margin_loss(x, x[:1], reduction='none')")).toBe('[B,C]');
  expect(given("F.soft_margin_loss(x, torch.ones(3), reduction='none')")).toBe('[B,C]');
  expect(given("F.soft_margin_loss(x[:1], x, reduction='none')")).toBe('runtime-error');
  expect(given('F.soft_margin_loss(torch.ones(3), x)')).toBe('runtime-error');
  expect(given("F.binary_cross_entropy_with_logits(x, x[:1], reduction='none')")).toBe('value-error');
});
