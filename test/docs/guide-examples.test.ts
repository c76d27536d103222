import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { verifyClaim } from '../../src/run/verify-claim';

const guide = readFileSync(new URL('../../docs/claim-files.md', import.meta.url), 'utf8');

const examples = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => ({
  text,
  title: /^title: (.*)$/m.exec(text)?.[1] ?? text,
}));

describe('every example of the guide', () => {
  it('is there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
    expect(guide.match(/^```/gm)).toHaveLength(2 * examples.length);
  });

  it.each(examples)('is what the guide says: $title', async ({ text, title }) => {
    const loaded = loadClaim(text, 'docs/claim-files.md');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    const verified = await verifyClaim(title, loaded.loaded, { seed: 'guide', isOver: () => false });
    if (!verified.ok) throw new Error(JSON.stringify(verified.diagnostics));
    const { verdict, expect: expected, met, twins } = verified.result;
    expect(verdict).toBe(expected === 'holds' ? 'proved' : expected);
    expect(twins.map((twin) => [twin.title, twin.verdict])).toEqual(twins.map((twin) => [twin.title, 'refuted']));
    expect(met).toBe(true);
  });
});
