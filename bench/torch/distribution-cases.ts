import type { Case, Input } from './cases';

type Inputs = Readonly<Record<string, Input>>;

const of = (expression: string, inputs: Inputs): Case => ({
  expression: expression.replaceAll('D.', 'torch.distributions.'),
  inputs,
});

const any = (...shape: number[]): Input => ({ shape });
const positive = (...shape: number[]): Input => ({ shape, kind: 'positive' });
const unit = (...shape: number[]): Input => ({ shape, kind: 'unit' });
const classes = (...shape: number[]): Input => ({ shape, kind: 'classes' });

/** What is told of a distribution, each besides a zero of the shape of its batch. */
const told = (made: string, names: readonly string[], inputs: Inputs): Case[] =>
  ['entropy()', 'batch_shape', 'mean', 'variance', 'stddev', ...names].map((name) =>
    name === 'batch_shape' ? of(`torch.zeros(${made}.batch_shape + (2,))`, inputs) : of(`${made}.${name}`, inputs),
  );

const broadcast = { x: any(2, 1), y: positive(3), z: any(3) };
const two = { x: any(2, 3), y: positive(3), z: any(3), w: positive(2, 1) };

/** Densities, moments and divergences of `torch.distributions`. */
export const distributionCases: Readonly<Record<string, readonly Case[]>> = {
  Normal: [
    ...told('D.Normal(x, y)', ['loc', 'scale'], { x: any(2, 1), y: positive(3) }),
    of('D.Normal(x, y).log_prob(z)', broadcast),
    of('D.Normal(0, 1).log_prob(x)', { x: any(2, 3) }),
    of('D.Normal(x, 2.5, validate_args=True).log_prob(x[0] * 2)', { x: any(2, 3) }),
    of('D.Normal(x, x.exp()).log_prob(torch.tensor(0.5))', { x: any(2, 3) }),
    of('D.Normal(loc=0.0, scale=F.softplus(x) + 1e-3).log_prob(x)', { x: any(2, 3) }),
    of('D.Normal(x, y).log_prob(torch.arange(3))', { x: any(2, 1), y: positive(3) }),
    of('D.Normal(0, -1).log_prob(x)', { x: any(3) }),
    of('D.Normal(0, 0).log_prob(x)', { x: any(3) }),
    of('D.Normal(x, -y).log_prob(x)', { x: any(3), y: positive(3) }),
    of('D.Normal(x, 1).log_prob(1.0)', { x: any(3) }),
    of('D.Normal(x, y).log_prob(torch.zeros(4))', { x: any(3), y: positive(3) }),
    of('D.Normal(x, torch.ones(4))', { x: any(3) }),
  ],
  Laplace: [
    ...told('D.Laplace(x, y)', ['loc', 'scale'], { x: any(2, 1), y: positive(3) }),
    of('D.Laplace(x, y).log_prob(z)', broadcast),
    of('D.Laplace(x, 0.3).log_prob(torch.zeros(2, 3))', { x: any(3) }),
    of('D.Laplace(x, -2)', { x: any(3) }),
  ],
  Exponential: [
    ...told('D.Exponential(y)', ['rate'], { y: positive(3) }),
    of('D.Exponential(x).log_prob(y)', { x: positive(3), y: positive(2, 3) }),
    of('D.Exponential(2.0).log_prob(x.abs())', { x: any(3) }),
    of('D.Exponential(2.0).log_prob(-y)', { y: positive(3) }),
    of('D.Exponential(1).log_prob(torch.zeros(2))', {}),
    of('D.Exponential(-1)', {}),
  ],
  Uniform: [
    ...told('D.Uniform(-y, y)', ['low', 'high'], { y: positive(2, 3) }),
    of('D.Uniform(-1.0, 3.0).log_prob(x)', { x: unit(2, 3) }),
    of('D.Uniform(torch.zeros(3), 1).log_prob(x)', { x: unit(2, 3) }),
    of('D.Uniform(0.0, 1.0).log_prob(torch.tensor([0.0, 0.5]))', {}),
    of('D.Uniform(1, 1)', {}),
    of('D.Uniform(2.0, 1.0).entropy()', {}),
  ],
  Bernoulli: [
    ...told('D.Bernoulli(x)', ['probs', 'logits'], { x: unit(2, 3) }),
    ...told('D.Bernoulli(logits=x)', ['probs', 'logits'], { x: any(2, 3) }),
    of('D.Bernoulli(probs=x).log_prob(torch.tensor([0.0, 1.0, 1.0]))', { x: unit(2, 3) }),
    of('D.Bernoulli(logits=x).log_prob((y > 0).double())', { x: any(2, 3), y: any(3) }),
    of('D.Bernoulli(0.25).log_prob((x > 0).double())', { x: any(3) }),
    of('D.Bernoulli(0.0).mean', {}),
    of('D.Bernoulli(x, x)', { x: unit(3) }),
    of('D.Bernoulli()', {}),
    of('D.Bernoulli(1.5)', {}),
    of('D.Bernoulli(logits=x).log_prob(torch.tensor([0.0, 2.0, 1.0]))', { x: any(3) }),
  ],
  Categorical: [
    of('D.Categorical(x).log_prob(y)', { x: positive(4, 3), y: classes(4) }),
    of('D.Categorical(logits=x).log_prob(y)', { x: any(3), y: classes(2, 4) }),
    of('D.Categorical(logits=x).log_prob(y)', { x: any(2, 1, 3), y: classes(4) }),
    of('D.Categorical(logits=x).log_prob(torch.tensor(2))', { x: any(2, 3) }),
    of('D.Categorical(logits=x).entropy()', { x: any(2, 3) }),
    of('D.Categorical(probs=x).entropy()', { x: positive(2, 3) }),
    of('D.Categorical(probs=x).probs', { x: positive(2, 3) }),
    of('D.Categorical(probs=x).logits', { x: positive(2, 3) }),
    of('D.Categorical(logits=x).logits', { x: any(2, 3) }),
    of('D.Categorical(logits=x).probs', { x: any(2, 3) }),
    of('torch.zeros(D.Categorical(logits=x).batch_shape)', { x: any(2, 3) }),
    of('D.Categorical(logits=x).log_prob(torch.tensor(3))', { x: any(2, 3) }),
    of('D.Categorical(logits=x.sum())', { x: any(3) }),
    of('D.Categorical(logits=x).log_prob(torch.zeros(4))', { x: any(2, 3) }),
  ],
  Independent: [
    ...told('D.Independent(D.Normal(x, y), 1)', [], { x: any(2, 1), y: positive(3) }).filter(
      ({ expression = '' }) => !expression.includes('batch_shape'),
    ),
    of('D.Independent(D.Normal(x, y), 1).log_prob(z)', broadcast),
    of('D.Independent(D.Laplace(x, y), 2).log_prob(w)', { x: any(2, 1), y: positive(3), w: any(4, 2, 3) }),
    of('D.Independent(D.Bernoulli(logits=x), 0).entropy()', { x: any(3) }),
    of('torch.zeros(D.Independent(D.Normal(x, 1), 1).batch_shape) + 1', { x: any(2, 3) }),
    of('torch.ones(D.Independent(D.Normal(x, 1), 1).event_shape)', { x: any(2, 3) }),
    of('D.Independent(D.Uniform(-y, y), 1).entropy()', { y: positive(2, 3) }),
    of('D.Independent(D.Normal(x, 1), 2)', { x: any(3) }),
  ],
  kl_divergence: [
    of('D.kl_divergence(D.Normal(x, y), D.Normal(z, w))', two),
    of('D.kl_divergence(D.Normal(x, y), D.Normal(0, 1))', { x: any(2, 3), y: positive(3) }),
    of('D.kl.kl_divergence(D.Laplace(x, y), D.Laplace(z, w))', two),
    of('D.kl_divergence(D.Exponential(x), D.Exponential(y))', { x: positive(2, 1), y: positive(3) }),
    of('D.kl_divergence(D.Uniform(0, 1), D.Uniform(-x, 2))', { x: positive(3) }),
    of('D.kl_divergence(D.Bernoulli(x), D.Bernoulli(logits=y))', { x: unit(2, 3), y: any(2, 3) }),
    of('D.kl_divergence(D.Bernoulli(logits=x), D.Bernoulli(y))', { x: any(3), y: unit(3) }),
    of('D.kl_divergence(D.Bernoulli(logits=15 * x), D.Bernoulli(logits=15 * y))', { x: any(2, 3), y: any(2, 3) }),
    of('D.kl_divergence(D.Bernoulli(logits=x), D.Bernoulli(logits=y))', { x: any(2, 3), y: any(3) }),
    of('D.kl_divergence(D.Categorical(logits=x), D.Categorical(y))', { x: any(2, 3), y: positive(3) }),
    of('D.kl_divergence(D.Categorical(x), D.Categorical(logits=y))', { x: positive(3), y: any(2, 3) }),
    of('D.kl_divergence(D.Independent(D.Normal(x, y), 1), D.Independent(D.Normal(z, w), 1))', two),
    of('D.kl_divergence(D.Categorical(logits=x), D.Categorical(logits=x[:2]))', { x: any(3) }),
  ],
};
