import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/cli/check-claim';
import { createMemories } from '../../src/number/memory';

const folder = mkdtempSync(join(tmpdir(), 'random-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'claim.yaml');
writeFileSync(
  join(folder, 'f.py'),
  'import torch\nimport torch.nn.functional as F\n\n\ndef drop(x, p):\n    return F.dropout(x, p)\n\n\ndef twice(x, p):\n    return F.dropout(x, p) - F.dropout(x, p)\n\n\ndef once(x, p):\n    y = F.dropout(x, p)\n    return y - y\n\n\ndef noise(x, p):\n    return x + p * torch.randn_like(x)\n\n\ndef uniform(x, p):\n    return x + p * torch.rand(1)\n\n\nN = torch.distributions.Normal\n\n\ndef normal(x, p):\n    return N(x, p).rsample()\n\n\ndef independent(x, p):\n    return N(x, p).sample((2,)).prod(0)\n\n\ndef laplace(x, p):\n    return torch.distributions.Laplace(x, p).rsample()\n\n\ndef exponential(x, p):\n    return x * 0 + torch.distributions.Exponential(p).rsample()\n\n\ndef between(x, p):\n    return torch.distributions.Uniform(-p, p).sample() + x\n\n\ndef bit(x, p):\n    return x * 0 + torch.distributions.Bernoulli(p).sample()\n\n\ndef chosen(x, p):\n    q = torch.distributions.Categorical(torch.tensor([1.0, 2.0, 5.0]) * p)\n    return x * 0 + q.sample()\n\n\ndef surprise(x, p):\n    q = torch.distributions.Categorical(logits=torch.tensor([1.0, 2.0, 3.0]))\n    return x * 0 - q.log_prob(q.sample()) - q.entropy()\n\n\ndef gap(x, p):\n    q = N(x, p)\n    z = q.rsample()\n    return q.log_prob(z) - N(0, 1).log_prob(z)\n',
);

async function verdictOf(claim: string, name = 'drop') {
  const code = `code:\n  f: { file: f.py, name: ${name}, with: { p: p } }\nlet:\n  z: f(x)\n`;
  writeFileSync(
    file,
    `title: t\nsizes: { n: 1 }\ngiven: { x: "tensor[n]", p: "real in (0, 1)" }\n${code}claim: ${claim}\n`,
  );
  const outcome = await checkClaim(
    { id: 'claim', file, isOutside: false },
    { seed: '1', smallTwinWitnesses: false, showsAll: false, certifies: false, budget: 100, timeout: 60 },
    { solver: { check: async () => ({ status: 'unknown' }), version: 'stub', seconds: 0 }, memories: createMemories() },
  );
  return outcome.kind === 'result' ? outcome.result.verdict : outcome.kind;
}

describe('what a call draws', () => {
  it.each([
    ['E(f(x)) == x', 'drop', 'proved'],
    ['Var(f(x)) == x^2 * p / (1 - p)', 'drop', 'proved'],
    ['Var(f(x)) == x^2 * (1 - p) / p', 'drop', 'refuted'],
    // Two calls draw twice, a name once.
    ['Var(f(x) - f(x)) == 2 * x^2 * p / (1 - p)', 'drop', 'proved'],
    ['Var(f(x) - f(x)) == 0', 'drop', 'refuted'],
    ['Var(z - z) == 0', 'drop', 'proved'],
    ['E(z * z) == x^2 / (1 - p)', 'drop', 'proved'],
    ['E(f(x) * f(x)) == x^2', 'drop', 'proved'],
    ['E(z * z) == x^2', 'drop', 'refuted'],
    // So do two calls within the code.
    ['Var(f(x)) == 2 * x^2 * p / (1 - p)', 'twice', 'proved'],
    ['E(f(x)) == 0', 'once', 'proved'],
    ['E(f(x)) == x', 'noise', 'proved'],
    ['Var(f(x)) == p^2', 'noise', 'proved'],
    ['E(f(x)) == x + p / 2', 'uniform', 'proved'],
    ['Var(f(x)) == p^2', 'uniform', 'refuted'],
    // Distributions, by their means and variances.
    ['E(f(x)^2) == x^2 + p^2', 'normal', 'proved'],
    ['E(f(x)^2) == x^2 + p', 'normal', 'refuted'],
    ['E(f(x)) == x^2', 'independent', 'proved'],
    ['E(f(x)) == x^2 + p^2', 'independent', 'refuted'],
    ['Var(f(x)) == 2 * p^2', 'laplace', 'proved'],
    ['Var(f(x)) == p^2', 'laplace', 'refuted'],
    ['E(f(x)) == 1 / p', 'exponential', 'proved'],
    ['E(f(x)) == p', 'exponential', 'refuted'],
    ['Var(f(x)) == p^2 / 3', 'between', 'proved'],
    ['Var(f(x)) == p^2', 'between', 'refuted'],
    ['Var(f(x)) == p * (1 - p)', 'bit', 'proved'],
    ['Var(f(x)) == p', 'bit', 'refuted'],
    // Classes count from 0, and probabilities are normalised.
    ['E(f(x)) == 3 / 2', 'chosen', 'proved'],
    ['E(f(x)) == 5 / 2', 'chosen', 'refuted'],
    ['E(f(x)) == 0', 'surprise', 'proved'],
    ['E(f(x)) == (x^2 + p^2 - 1) / 2 - log(p)', 'gap', 'proved'],
    ['E(f(x)) == (x^2 + p^2 - 1) / 2 + log(p)', 'gap', 'refuted'],
  ])('%s of %s is %s', async (claim, name, verdict) => {
    expect(await verdictOf(claim, name)).toBe(verdict);
  });

  it('is no value outside of an expectation', async () => {
    expect(await verdictOf('f(x) == x')).toBe('rejected');
  });
});
