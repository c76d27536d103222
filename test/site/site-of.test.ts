import { posix } from 'node:path';
import { expect, it } from 'vitest';
import type { ClaimResult } from '../../src/run/result';
import { holdsFor, oraclesOf, restsOn } from '../../src/site/rests-on';
import { identity, proved, run } from '../report/fixtures';
import { pages } from './fixtures';
import { tagsOf, textOf } from './tags';

const page = (path: string): string => pages.get(path) ?? '';

it('has an overview and a page for each claim', () => {
  expect([...pages.keys()].sort()).toEqual([
    'claims/a/b.html',
    'claims/kl/gaussian.html',
    'claims/resnext/activation-after-sum.html',
    'claims/resnext/as-coded.html',
    'index.html',
  ]);
});

it('says on the overview what was established, for which sizes, and on whose word', () => {
  expect(textOf(page('index.html').replace(/.*<main/s, '<main'))).toMatchInlineSnapshot(
    `" What was established 2 of 6 claims are as their authors expect. Of 1 proofs 0 rest on the kernel alone, and 0 hold for every size. Checked in 13.7 s with seed 0x00c0ffee00c0ffee . proved 2 refuted 2 What could not be checked bad/file error[unknown-name] claims/bad/file.yaml:4:8 4 | claim: summ(x) == 1 | ^^^^ There is no function summ. Did you mean sum? crash A fault of the program, which says nothing of the claim: boom What is not as expected verdict claim holds for, fails at rests on time ✗ refuted , not as expected One is �[31mtwo a/b paths = 2, C = 1 a counterexample, checked exactly 12.50 s ✗ proved , not as expected A divergence of Gaussians in closed form kl/gaussian given sizes: paths = 32, width = 4; C = 64 , α 2 −71 1.00 s Question 7 2 of 4 met verdict claim holds for, fails at rests on time ✗ refuted , not as expected One is �[31mtwo a/b paths = 2, C = 1 a counterexample, checked exactly 12.50 s ✗ proved , not as expected A divergence of Gaussians in closed form kl/gaussian given sizes: paths = 32, width = 4; C = 64 , α 2 −71 1.00 s ✓ proved , as expected A two-layer ResNeXt block is a two-layer ResNet block when the activation follows the sum resnext/activation-after-sum given sizes: paths = 32, width = 4; C = 64 , α 2 −71 0.12 s ✓ refuted , as expected The ResNeXt block of the code is a ResNet block resnext/as-coded paths = 2, C = 1 a counterexample, checked exactly 12.50 s What a verdict means proved holds for all values, functions and densities of the declared kinds, for every size or at the sizes printed certified holds up to the printed ±ε, by rigorous enclosures: a relation between numbers, or on the printed instances supported holds up to the printed ±τ at confidence 1 − α, by sampling refuted false, by a concrete witness undefined a side has no value at a point of the declared domain undecided nothing was established What rests on the kernel alone was established by the small program that makes theorems. What it did not establish by itself is taken on the word of whoever is named. A claim holds to within what follows ±, and a verdict is wrong with a probability of at most α. claimcheck 0.0.0, seed 1 "`,
  );
});

it('says on the page of a claim all that is known of it', () => {
  expect(textOf(page('claims/resnext/activation-after-sum.html').replace(/.*<main/s, '<main'))).toMatchInlineSnapshot(
    `" resnext/activation-after-sum · question 7 · claim file , line 9 A two-layer ResNeXt block is a two-layer ResNet block when the activation follows the sum ✓ proved , as expected expected holds holds for given sizes: paths = 32, width = 4; C = 64 assuming every denominator is nonzero error wrong with a probability of at most 2 −71 time 0.12 s Statement σ ( i ∑ ​ V i ​ ∗ σ ( U i ​ ∗ x )) + x = σ ( V ∗ σ ( U ∗ x )) + x As it was read field formula sizes paths = 32, H = 1..4, W = 1, 4, C = 2 * paths given x: tensor[C, H, W] act: elementwise function assume ∑ x > 0 sum(x) > 0 let resnext(t): act(sum(conv2d(act(conv2d(t, U[i])), V[i]), i, paths)) + t claim resnext ( x ) = x [C, H, W] resnext(x) == x Evidence identity: proved Both sides agree modulo 5 primes of 61 bits at a random point. scope paths = 32, width = 4; C = 64 error wrong with a probability of at most 2 −71 hypotheses every denominator is nonzero laws act is any function sums may be reordered False twins Neighbours of the claim that are wrong. Whoever believed them would believe too much, so each must be refuted. ✓ refuted , as expected the activation inside every path paths 2 C 1 x [0] 1 weights [0, 0] 1, [1, 0] -1 left 2 right 1 left = right fails at [0], checked in exact rational arithmetic. Written in line 11 . Claim file claims/resnext/activation-after-sum.yaml title: A two-layer ResNeXt block is a two-layer ResNet block when the activation follows the sum # more # more # more # more # more # more # more # more # more # more # more # more Replay verify explain resnext/activation-after-sum --seed 1 claimcheck 0.0.0, seed 1 "`,
  );
});

it("takes a proof for the kernel's only where the one that decided is", () => {
  const own: ClaimResult = {
    ...proved,
    scope: 'every n >= 1',
    everySize: true,
    evidence: [
      { ...identity, oracles: [] },
      { ...identity, scope: 'every n >= 1', oracles: ['Z3'] },
    ],
  };
  expect(oraclesOf(own)).toEqual(['Z3']);
  expect(restsOn(own)).toBe('the word of: Z3');
  expect(restsOn({ ...own, scope: identity.scope })).toBe('the kernel alone');
  expect(restsOn(proved)).toBe('');
});

it('says at once for which sizes a proof is one', () => {
  const own: ClaimResult = { ...proved, everySize: true };
  expect(holdsFor({ ...own, scope: 'every B >= 1, every s >= 0, every C >= 1, every b <= B' })).toBe(
    'every B, C\u00a0≥\u00a01, s\u00a0≥\u00a00, b\u00a0≤\u00a0B',
  );
  expect(holdsFor({ ...own, scope: 'no sizes' })).toBe('all values');
  expect(holdsFor(proved)).toContain('given sizes: paths');
});

it('shows a witness as a table', () => {
  const text = textOf(page('claims/resnext/as-coded.html'));
  expect(text).toContain(
    'Counterexample where it fails name value paths 2 C 1 x [0] 1 weights [0, 0] 1, [1, 0] -1 left 2 right 1',
  );
  expect(text).toContain('fails at [0], checked in exact rational arithmetic.');
});

it('leads nowhere but to its own pages', () => {
  for (const [path, text] of pages) {
    const ids = new Set(tagsOf(text).flatMap(({ attributes }) => attributes.get('id') ?? []));
    for (const { name, attributes } of tagsOf(text)) {
      const link = attributes.get('href') ?? attributes.get('src');
      if (link === undefined || link === 'data:,') continue;
      if (link.startsWith('#')) expect(ids, `${path}: ${link}`).toContain(link.slice(1));
      else expect([...pages.keys(), 'style.css'], `${path}: ${link}`).toContain(posix.join(posix.dirname(path), link));
      expect(['a', 'link']).toContain(name);
    }
  }
});

it('names its language, and every id once', () => {
  for (const text of pages.values()) {
    expect(text).toContain('<html lang="en">');
    const ids = tagsOf(text).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids).toEqual([...new Set(ids)]);
  }
});

it('is the same for the same run', async () => {
  const { pagesOf } = await import('./fixtures');
  expect([...pagesOf(run)]).toEqual([...pages]);
});
