import { expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { type ByEverySize, type ImagesProved, withoutLaws } from '../../src/kernel/certificate';
import { recheckClaim } from '../../src/run/recheck-claim';

const residues = { by: 'residues', propositions: [[withoutLaws]] } as const;

const rechecked = async (
  claim: object,
  images: readonly ImagesProved[],
  locals: readonly string[] = [],
  argument: 'elements' | 'unknown' | 'lawful' = 'unknown',
) => {
  const load = loadClaim(JSON.stringify({ title: 'A claim', ...claim }), 'claim.yaml');
  if (!load.ok) throw new Error(JSON.stringify(load.diagnostics));
  const statements = { argument, images };
  const certificate: ByEverySize = { by: 'every size', templates: [{ locals, statements, parameters: null }] };
  const found = await recheckClaim(load.loaded.claim, certificate, { seed: 'again', spend: () => {} });
  return typeof found === 'string' ? found : 'a theorem';
};

const at = (supports: Record<string, number>, locals: Record<string, number> = {}): ImagesProved => ({
  locals,
  supports,
  certificate: residues,
});

const variance = { sizes: { n: 'any' }, given: { x: 'tensor[n]' }, claim: 'variance(x) == mean(x^2) - mean(x)^2' };
const e3 = { ...variance, claim: 'sum(x)^3 - 3 * sum(x) * sum(x^2) + 2 * sum(x^3) == 0' };

it('establishes a statement for every size again, at enough points of support', async () => {
  expect(await rechecked(variance, [at({ n: 3 })])).toBe('a theorem');
  expect(await rechecked(variance, [at({ n: 2 })])).toBe('n needs 3 points of support');
  expect(await rechecked(variance, [])).not.toBe('a theorem');
  expect(await rechecked(e3, [at({ n: 1 })])).not.toBe('a theorem');
  expect(await rechecked(e3, [at({ n: 3 })])).not.toBe('a theorem');
});

it('takes no other claim for it', async () => {
  const listed = { ...variance, sizes: { n: '1..3' } };
  expect(await rechecked(listed, [at({ n: 3 })])).toContain('sizes are listed');
  expect(await rechecked(variance, [at({ n: 3 })], ['m'])).toBe('it is not for the sizes of the claim');
});

it('asks for all small images, and for sums that are none', async () => {
  const blur = {
    sizes: { H: 'any', W: 'any' },
    given: { x: 'tensor[C: 1, H, W]', y: 'tensor[C: 1, H, W]', K: 'tensor[D: 1, C: 1, 3, 3]' },
    claim: 'conv2d(x + y, K) == conv2d(x, K) + conv2d(y, K)',
  };
  const all = [1, 2, 3].flatMap((H) => [1, 2, 3].map((W) => at({}, { H, W })));
  expect(await rechecked(blur, all, ['H', 'W'])).toBe('a theorem');
  expect(await rechecked(blur, all.slice(1), ['H', 'W'])).toBe('H = 1; W = 1 was not shown');
  expect(await rechecked(blur, all.slice(0, -1), ['H', 'W'])).toBe('H = 3; W = 3 was not shown');
  const sums = { sizes: { n: 'any' }, given: { x: 'tensor[n]' }, claim: 'sum(x)^2 == sum(x^2)' };
  expect(await rechecked(sums, [at({}, { n: 1 })], ['n'])).not.toBe('a theorem');
});

it('counts points under no other name, and asks for the sizes that are listed beside any', async () => {
  const cubes = { ...variance, claim: '2 * sum(x^3) == 3 * sum(x) * sum(x^2) - sum(x)^3' };
  for (const argument of ['elements', 'unknown', 'lawful'] as const)
    for (const [supports, locals] of [
      [{}, { n: 2 }],
      [{ m: 1 }, { n: 2 }],
      [{ n: 99 }, { n: 2 }],
      [{ n: 2 }, {}],
    ] as const)
      expect(await rechecked(cubes, [at(supports, locals)], [], argument)).not.toBe('a theorem');
  const beside = {
    ...variance,
    sizes: [
      { n: 2, m: 3 },
      { n: 'any', m: 'n' },
    ],
  };
  expect(await rechecked({ ...beside, given: { x: 'tensor[n]' } }, [at({ n: 3 })])).toContain('sizes are listed');
});
