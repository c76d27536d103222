import { describe, expect, it } from 'vitest';
import { putsInPlace } from '../../src/torch/filling';
import { table } from '../../src/torch/table/table';
import { run } from './run-code';

/** What an expression of x, a tensor of two by three, gives: its axes; or why it gives nothing. */
function given(expression: string): string {
  const value = run(`def code(x):\n    y = ${expression}\n    return y[0] if isinstance(y, tuple) else y\n`, {
    inputs: [{ B: 2, C: 3 }],
  });
  return 'axes' in value ? `[${value.axes}]` : value.kind;
}

describe('a tensor in a list is a number', () => {
  it.each([
    ['torch.tensor([x.sum(1), x.sum(1)])', 'value-error'],
    ['torch.as_tensor([x[0], x[1]])', 'value-error'],
    ['torch.tensor([x[0], 1.0])', 'value-error'],
    ['torch.tensor([[1, 2, 3], x[0]])', 'unsupported-code'],
  ])('else it is refused: %s', (expression, kind) => {
    expect(given(expression)).toBe(kind);
  });

  it.each(['torch.tensor([x[0, 0], x[:1, :1]])', 'torch.tensor([r.sum(0, keepdim=True) for r in x])'])(
    'whatever its dimensions are: %s',
    (expression) => {
      const source = `def code(x):\n    y = ${expression}\n    return torch.tensor(y.shape)\n`;
      expect(run(source, { inputs: [{ B: 2, C: 3 }] })).toMatchObject({ values: [2] });
    },
  );

  it('alone it keeps its shape', () => {
    expect(given('torch.tensor(x)')).toBe('[B,C]');
  });
});

describe('methods in place', () => {
  it.each('softmax log_softmax sum mean maximum flip selu threshold clone cpu positive zeros_like rsub'.split(' '))(
    'there is none of %s',
    (name) => {
      expect(given(`x.clone().${name}_(-1)`)).toBe('unsupported-code');
    },
  );

  it('are all of functions that are methods', () => {
    for (const name of putsInPlace) expect(table[name]?.in).toContain('method');
  });

  it.each(['x.clone().exp_()', 'x.clone().cumsum_(axis=1)', 'x.clone().fill_(x[0, 0])', 'x.clone().copy_(x[0])'])(
    'there is one: %s',
    (expression) => {
      expect(given(expression)).toBe('[B,C]');
    },
  );

  it.each([
    ['x.clone().fill_(x)', 'runtime-error'],
    ['x.clone().fill_(x[0, :1])', 'runtime-error'],
    ['x.clone().zero_(1)', 'type-error'],
    ['x.clone().fill_(1, 2)', 'type-error'],
    ['x.rsub(1)', 'unsupported-code'],
  ])('are refused: %s', (expression, kind) => {
    expect(given(expression)).toBe(kind);
  });
});

describe('dimensions that are left out', () => {
  it.each('mean sum prod max min all any var std'.split(' '))('%s takes keepdim beside dim alone', (name) => {
    expect(given(`x.${name}(keepdim=True)`)).toBe('type-error');
    expect(given(`torch.${name}(x, keepdim=False)`)).toBe('type-error');
    expect(given(`x.${name}(0, keepdim=True)`)).toMatch(/^\[/);
  });

  it.each('prod max min all any squeeze'.split(' '))('%s takes no None for dim', (name) => {
    expect(given(`torch.${name}(x, None)`)).toBe('type-error');
    expect(given(`x.${name}(dim=None)`)).toBe('type-error');
    expect(given(`x.${name}()`)).toMatch(/^\[/);
  });

  it.each([
    ['x.mean(None, True)', "[1,1']"],
    ['x.sum(dim=None, keepdim=True)', "[1,1']"],
    ['x.amax(keepdim=True)', "[1,1']"],
    ['x.var(None, False)', '[]'],
    ['x.var(correction=2)', 'type-error'],
    ['x.var(0, False, correction=1)', 'type-error'],
    ['x.std(0, True, correction=None)', 'type-error'],
    ['x.std(dim=None, correction=0)', '[]'],
    ['x.logsumexp(())', 'runtime-error'],
    ['x.logsumexp([])', 'runtime-error'],
    ['x.logsumexp(axis=0)', '[C]'],
    ['x.norm(axis=1)', 'unsupported-code'],
    ['x.norm(dtype=torch.float32)', 'unsupported-code'],
    ['F.softmax(x, axis=1)', 'unsupported-code'],
    ['torch.softmax(x, axis=1)', '[B,C]'],
    ['torch.softmax(x)', 'type-error'],
    ['x.var(0, ddof=1)', 'unsupported-code'],
  ])('%s: %s', (expression, kind) => {
    expect(given(expression)).toBe(kind);
  });
});

describe('the order of arguments', () => {
  it.each([
    ['torch.clamp(x, max=1, 0)', 'syntax-error'],
    ['torch.clamp(x, **{}, 0)', 'syntax-error'],
    ['torch.clamp(x, **{}, *[0])', 'syntax-error'],
    ['torch.clamp(x, min=0, min=0)', 'syntax-error'],
    ['torch.clamp(x, max=1, *[0])', '[B,C]'],
    ['torch.clamp(x, *[0], max=1)', '[B,C]'],
    ['torch.clamp(x, min=0, **{"max": 1})', '[B,C]'],
    ['torch.clamp(x, **{"max": 1}, min=0)', '[B,C]'],
    ['torch.rsub(x, 1.5, True)', 'unsupported-code'],
    ['x.view(3, 2, True)', 'unsupported-code'],
    ['x.view((6,), 0)', 'unsupported-code'],
    ['x.view(3, None)', 'type-error'],
  ])('%s: %s', (expression, kind) => {
    expect(given(expression)).toBe(kind);
  });
});

describe('arguments that a function does not take', () => {
  it.each([
    ['torch.relu(x, 0)', 'type-error'],
    ['x.relu(0)', 'type-error'],
    ['x.clone().relu_(0.5)', 'type-error'],
    ['torch.relu(x, inplace=True)', 'unsupported-code'],
    ['torch.selu(x, 0)', 'type-error'],
    ['torch.threshold(x, 0, 1, False)', 'type-error'],
    ['x[0, 0].item(0)', 'type-error'],
    ['torch.as_tensor(x, None)', 'type-error'],
    ['nn.Parameter(x[0, 0], dtype=torch.float32)', 'unsupported-code'],
    ['nn.Parameter(x, True, 1)', 'type-error'],
    ['x.type_as(x, x)', 'type-error'],
    ['x.type_as(1)', 'type-error'],
    ['x.type()', 'unsupported-code'],
    ['torch.eye(2, None)', 'type-error'],
    ['torch.eye(2)', "[2,2']"],
    ['F.relu(x, False)', '[B,C]'],
    ['F.selu(x, inplace=False)', '[B,C]'],
    ['F.threshold(x, 0, 1, False)', '[B,C]'],
    ['torch.as_tensor(x, dtype=None)', '[B,C]'],
    ['nn.ReLU()(x)', '[B,C]'],
    ['x.type_as(x)', '[B,C]'],
  ])('%s: %s', (expression, kind) => {
    expect(given(expression)).toBe(kind);
  });
});
