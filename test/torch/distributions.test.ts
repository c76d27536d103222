import { expect, it } from 'vitest';
import { opened, run } from './run-code';

const head =
  'from torch.distributions import Normal, Laplace, Exponential, Uniform, Bernoulli, Categorical, Independent, kl_divergence\n';
const given = (...lines: readonly string[]) =>
  run(`${head}def code(x):\n${lines.map((line) => `    ${line}\n`).join('')}`, { inputs: [{ n: 3 }] });
const value = (expression: string) => given(`return ${expression}`);

it.each([
  // x is any real number, so it may be no scale, rate, probability or value of the support.
  'Normal(0, x).log_prob(x)',
  'Normal(0, x).mean',
  'Normal(0, x * x).variance',
  'Normal(0, F.relu(x)).entropy()',
  'Normal(0, torch.tensor([1.0, 0.0, -1.0])).mean',
  'Laplace(x, x.abs()).stddev',
  'Exponential(x).mean',
  'Exponential(1).log_prob(x)',
  'Uniform(0, x).mean',
  'Uniform(x, 2 * x).mean',
  'Uniform(0.0, 1.0).log_prob(x)',
  // The density is 0 there in PyTorch, its logarithm −∞; beyond, it stops.
  'Uniform(0.0, 1.0).log_prob(torch.tensor(1.0))',
  'Uniform(0.0, 1.0).log_prob(x.sigmoid() * 2)',
  'Bernoulli(x).mean',
  'Bernoulli(logits=x).log_prob(x)',
  'Bernoulli(logits=x).log_prob(x > 0)',
  'Bernoulli(logits=x).log_prob(torch.tensor([0, 1, 1]))',
  // PyTorch clamps them, to a number that depends on the dtype.
  'Bernoulli(torch.tensor(1.0)).log_prob(torch.tensor(1.0))',
  'Bernoulli(0.0).entropy()',
  'Bernoulli(torch.tensor(0.0)).logits',
  'Categorical(x).entropy()',
  'Categorical(torch.tensor([0.0, 0.5, 0.5])).entropy()',
  'Categorical(torch.tensor([1.0])).entropy()',
  'Categorical(logits=x).log_prob(x)',
  'Categorical(logits=x).log_prob(x > 0)',
  'Categorical(logits=x).mean',
  "Categorical(logits=x.masked_fill(x > 0, float('-inf'))).entropy()",
  "Normal(x, 1).log_prob(x.masked_fill(x > 0, float('-inf')))",
  "Normal(float('-inf'), 1).entropy()",
  // Divergences that may be infinite, of shapes that PyTorch stops at, or of which nothing is known here.
  'kl_divergence(Uniform(0, 2), Uniform(0, 1))',
  'kl_divergence(Uniform(0, 1), Uniform(x.sigmoid(), 2))',
  'kl_divergence(Normal(0, 1), Laplace(0, 1))',
  'kl_divergence(Bernoulli(logits=x), Bernoulli(0.5))',
  'kl_divergence(Bernoulli(logits=x), Bernoulli(torch.tensor([0.0, 0.5, 0.5])))',
  'kl_divergence(Independent(Normal(x, 1), 1), Normal(x, 1))',
  'kl_divergence(Independent(Normal(x, 1), 1), Independent(Normal(x, 1), 0))',
  'kl_divergence(x, x)',
  // What is checked no more, and what is not read.
  'Normal(0, 1, validate_args=False).log_prob(x)',
  'Normal(torch.tensor(0), torch.tensor(1)).log_prob(x)',
  'Normal(0, True).log_prob(x)',
  'Normal(0, 1).cdf(x)',
  'Normal(x, 1) == Normal(x, 1)',
  'Normal(0, 1).rsample() * 0 + x',
  'Bernoulli(0.5).sample() * 0 + x',
])('says nothing of %s', (expression) => {
  expect(value(expression)).toMatchObject({ kind: 'unsupported-code', line: 3 });
});

it.each([
  ['Normal(0, -x.exp()).mean', 'value-error'],
  ['Exponential(0).entropy()', 'value-error'],
  ['Exponential(2).log_prob(-x.exp())', 'value-error'],
  ['Uniform(1.0, 1.0).mean', 'value-error'],
  ['Uniform(x, x).mean', 'value-error'],
  ['Bernoulli(-0.5).mean', 'value-error'],
  ['Bernoulli(0.5, 0.5).mean', 'value-error'],
  ['Normal(0, 1).log_prob(2.0)', 'value-error'],
  ['Normal(x, 1).log_prob(torch.zeros(4))', 'runtime-error'],
  ['Bernoulli(logits=x).rsample()', 'not-implemented-error'],
  ['Normal(0)', 'type-error'],
])('stops at %s', (expression, kind) => {
  expect(value(expression)).toMatchObject({ kind, line: 3 });
});

const fixed = (found: ReturnType<typeof run>) =>
  'values' in found && found.values.map((each) => Number(each.toFixed(6)));

it.each([
  ['Normal(x, 2).mean + Normal(x, 2).variance', [5, 6, 7]],
  ['Normal(x[:, None], torch.ones(2)).entropy() - Normal(0, 1).entropy()', [0, 0, 0, 0, 0, 0]],
  ['Exponential(x.exp()).stddev.log()', [-1, -2, -3]],
  ['Uniform(-x.exp(), x.exp()).entropy() - math.log(2)', [1, 2, 3]],
  ['Categorical(logits=x).logits.exp().sum()', [1]],
  ['Categorical(x.exp()).probs.sum()', [1]],
  ['torch.zeros(Independent(Normal(x, 1), 1).event_shape)', [0, 0, 0]],
  ['x * Normal(0, 1).has_rsample + Bernoulli(0.5).has_rsample', [1, 2, 3]],
])('is what %s tells', (expression, values) => {
  expect(fixed(value(expression))).toEqual(values);
});

it('is refused where a parameter was written since', () => {
  expect(fixed(given('p = Normal(x, 1)', 'return p.mean'))).toEqual([1, 2, 3]);
  for (const written of ['x += 1', 'x[0] = 7', 'x.view(3).zero_()'])
    for (const used of ['p.mean', 'p.log_prob(torch.zeros(3))', 'Independent(p, 1).entropy()'])
      expect(given('p = Normal(x, 1)', written, `return ${used}`)).toMatchObject({ kind: 'unsupported-code' });
  expect(given('p = Independent(Normal(x, 1), 1)', 'x += 1', 'return p.mean')).toMatchObject({
    kind: 'unsupported-code',
  });
  expect(given('p = Normal(x, 1)', 'p.loc += 1', 'return x')).toMatchObject({ kind: 'unsupported-code' });
  expect(given('p = Normal(x, 1)', 'p.loc = x + 1', 'return p.mean')).toMatchObject({ kind: 'unsupported-code' });
});

it('tells that probabilities are clamped, where a dtype may be too coarse for them', () => {
  const notesOf = (expression: string) => {
    const { code, graph, notes } = opened(`${head}def code(x):\n    return ${expression}\n`);
    code.call([graph.constant(1)]);
    return notes.slice(1).map((note) => note.replace(/:.*/, ''));
  };
  const clamped = 'PyTorch clamps probs';
  const { code, graph, notes } = opened(`${head}def code(x):\n    return Bernoulli(torch.sigmoid(x)).entropy()\n`);
  code.call([
    graph.input({
      name: 'x',
      axes: [],
      domain: { kind: 'interval', low: null, lowOpen: true, high: null, highOpen: true, excluded: [] },
    }),
  ]);
  expect(notes.some((note) => note.includes(clamped))).toBe(true);
  expect(notesOf('Bernoulli(0.25).entropy() + x')).toEqual([]);
  expect(notesOf('Bernoulli(logits=torch.tensor(0.25)).entropy() + x')).toEqual([]);
});
