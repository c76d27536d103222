import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ClaimFile } from '../../src/claim/claim-file';
import { loadClaim } from '../../src/claim/load';
import type { ClaimResult } from '../../src/run/result';
import { verifyClaim } from '../../src/run/verify-claim';
import { type Chart, emptyChart, type Place } from '../../src/site/picture/chart';
import { figure } from '../../src/site/picture/draw';
import { picturesOf } from '../../src/site/picture/pictures';
import { straightened } from '../../src/site/picture/straightened';
import { tagsOf } from './tags';

async function drawn(
  text: string,
): Promise<{ readonly claim: ClaimFile; readonly result: ClaimResult; readonly charts: readonly Chart[] }> {
  const loaded = loadClaim(text, 'claim.yaml');
  if (!loaded.ok) throw new Error('the claim cannot be read');
  const verified = await verifyClaim('a/claim', loaded.loaded, { seed: '1', isOver: () => false });
  if (!verified.ok) throw new Error('the claim cannot be compiled');
  const result = { ...verified.result, seconds: 0 };
  const { claim } = loaded.loaded;
  return { claim, result, charts: picturesOf(claim, result) };
}

const corpus = (id: string): string =>
  readFileSync(fileURLToPath(new URL(`../../claims/${id}.yaml`, import.meta.url)), 'utf8');
const heightAt = (places: readonly Place[], x: number): number | undefined =>
  places.find(([at]) => Math.abs(at - x) < 1e-9)?.[1];

describe('a picture of what is minimised', () => {
  it('has a curve for each way in which a point is best, and marks the points', async () => {
    const [chart, ...others] = (await drawn(corpus('geometric-gan/hinge-minimum'))).charts;
    expect(others).toEqual([]);
    expect(chart?.curves.map(({ label }) => label)).toEqual(['a = 4, b = 0.5', 'a = 1, b = 4', 'a = 1, b = 1']);
    for (const { places } of chart?.curves ?? []) {
      const least = Math.min(...places.map(([, y]) => y));
      expect([heightAt(places, -1), heightAt(places, 1)]).toContain(least);
    }
    expect(chart?.marks.map(({ label }) => label)).toEqual(expect.arrayContaining(['y = 1', 'y = -1']));
  });

  it('shows a counterexample beside the minimiser that is claimed', async () => {
    const [chart] = (await drawn(corpus('geometric-gan/hinge-two-minimisers'))).charts;
    expect(chart?.marks).toEqual([
      { at: [1, 0], label: 'y = 1' },
      { at: [2, 0], isBelow: true, label: 'counterexample: y = 2' },
    ]);
  });
});

describe('a picture of both sides', () => {
  it('shows where they differ', async () => {
    const { charts } = await drawn(corpus('bernoulli-vae/pixel-threshold'));
    expect(charts).toHaveLength(1);
    expect(charts[0]?.marks.map(({ at }) => at)).toEqual([
      [128, 2],
      [128, 1],
    ]);
    expect(charts[0]?.curves.map(({ areDots }) => areDots)).toEqual([true, true]);
  });

  it('is drawn of a proved inequality inside of the declared domains', async () => {
    const { claim, result } = await drawn('title: t\ngiven: { x: real > 0, a: real > 2 }\nclaim: x * a > 0\n');
    // As the solver, which there is none of here, finds.
    const [chart] = picturesOf(claim, { ...result, verdict: 'proved' });
    const isInside = ([x, y]: Place): boolean => x >= (chart?.across.label === 'a' ? 2 : 0) && Number.isFinite(y);
    expect(chart?.curves[0]?.places.every(isInside)).toBe(true);
    expect(chart?.caption).toMatch(/over (x, for example at a = [3-9]|a, for example at x = \d)/);
  });

  it('is left out where it takes long', async () => {
    const { claim, result } = await drawn(
      'title: t\nsizes: { n: 100000 }\ngiven: { x: real }\nexpect: refuted\nerratum: e\nclaim: sum(x * iota(n), n) == 1\n',
    );
    expect(result.verdict).toBe('refuted');
    expect(picturesOf(claim, result)).toEqual([]);
  });

  it('is left out of identities, and of what is no number', async () => {
    expect((await drawn('title: t\ngiven: { x: real }\nclaim: 2 * x == x + x\n')).charts).toEqual([]);
    expect((await drawn(corpus('extra/softmax-jacobian'))).charts).toEqual([]);
    expect((await drawn(corpus('divergences/kl-nonnegative'))).charts).toEqual([]);
  });
});

const distances = drawn(corpus('geometric-gan/concrete-distances'));

it('shows densities with their common mass', async () => {
  const { charts } = await distances;
  // Two normal densities at distance 1 have 2Φ(−1/2) in common.
  expect(charts.slice(0, 3).map(({ areas }) => areas[0]?.label)).toEqual([
    'common mass ≈ 0.617',
    'common mass ≈ 0.834',
    'common mass ≈ 0.702',
  ]);
});

it('encloses an integrand in its boxes', async () => {
  const { charts } = await distances;
  const chart = charts.find(({ boxes }) => boxes.length > 0);
  const places = chart?.curves[0]?.places ?? [];
  expect(places.length).toBeGreaterThan(100);
  for (const [x, y] of places) {
    const own = (chart?.boxes ?? []).filter(({ from, to }) => from <= x && x <= to);
    if (own.length > 0) expect(own.some(({ low, high }) => low <= y && y <= high)).toBe(true);
  }
});

it('shows the confidence interval at each look, the last as it is reported', async () => {
  const text =
    'title: t\ngiven:\n  X: ~ normal(0, 1)\n  Y: ~ normal(0, 1)\nexpect: supported\nclaim: E(tanh(X + Y^2)) <= 0.42\n';
  const { result, charts } = await drawn(text);
  const sampling = result.evidence.find((each) => each.sampling !== undefined)?.sampling;
  expect(sampling?.course?.at(-1)).toEqual({ n: sampling?.n, interval: sampling?.interval });
  const looks = sampling?.course?.map(({ n }) => n) ?? [];
  expect(looks.length).toBeGreaterThan(1);
  expect(looks).toEqual([...looks].sort((a, b) => a - b));
  expect(charts.filter(({ whiskers }) => whiskers.length > 0)).toHaveLength(1);
});

describe('a drawing', () => {
  const chart: Chart = {
    ...emptyChart,
    title: '<b>&',
    across: { label: '"x"', from: 0, to: 1 },
    curves: [
      {
        label: '<i>',
        tone: 'left',
        places: [
          [0, 0],
          [0.5, Number.NaN],
          [1, 1],
        ],
      },
    ],
    marks: [{ at: [1, 1], label: '</text>' }],
    caption: '<script>',
  };

  it('takes all words for text', () => {
    const text = figure(chart, 'c').text;
    expect(tagsOf(text).map(({ name }) => name)).not.toContain('script');
    expect(text).toContain('<title id="c">&lt;b&gt;&amp;</title>');
  });

  it('has numbers for its places, and a gap where there is no value', () => {
    const paths = tagsOf(figure(chart, 'c').text).flatMap(({ attributes }) => attributes.get('d') ?? []);
    expect(paths.join()).not.toContain('NaN');
    expect(paths.find((path) => path.startsWith('M52'))).toBeDefined();
  });
});

it('leaves out places on a line, and no others', () => {
  const bent: Place[] = Array.from({ length: 101 }, (_, i) => [i, Math.abs(i - 40)]);
  expect(straightened(bent)).toEqual([
    [0, 40],
    [40, 0],
    [100, 60],
  ]);
  const curved: Place[] = Array.from({ length: 101 }, (_, i) => [i, i * i]);
  expect(straightened(curved).length).toBeGreaterThan(90);
  expect(straightened([])).toEqual([]);
});
