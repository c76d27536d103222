import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configurationPlaces } from '../../src/cli/configuration/configuration-places';
import { configurationKeys, configurationSchema } from '../../src/cli/configuration/configuration-schema';

const guide = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

it('shows a configuration that holds every setting', () => {
  const [example = ''] = [...guide.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
  expect(Object.keys(configurationSchema.parse(JSON.parse(example)))).toEqual(configurationKeys);
});

it('says of every setting what it is, and where configurations are looked for', () => {
  const rows = [...guide.matchAll(/^\| `([$\w]+)` \|/gm)].map(([, key]) => key);
  expect(rows).toEqual(configurationKeys);
  expect([...guide.matchAll(/^- `([^`]+)`/gm)].map(([, place]) => place)).toEqual(configurationPlaces);
});
