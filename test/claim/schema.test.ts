import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { claimJsonSchema } from '../../src/claim/schema';
import { readSize } from '../../src/claim/size-spec';

it('is exported as a JSON Schema that editors understand', () => {
  const schema = claimJsonSchema() as Record<string, unknown>;
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toEqual(['title', 'claim']);
  const properties = schema.properties as Record<string, Record<string, unknown>>;
  expect(Object.keys(properties)).toEqual([
    ...['title', 'question', 'statement', 'source', 'sizes', 'given', 'assume', 'let', 'claim'],
    ...['expect', 'erratum', 'twins', 'proof', 'instances', 'ask'],
  ]);
  for (const property of Object.values(properties)) expect(property.description).toEqual(expect.any(String));
});

it('comes with the package as `npm run schemas` writes it', () => {
  const file = new URL('../../schemas/claim.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(claimJsonSchema())));
});

it.each([
  ['4', [4]],
  ['0', [0]],
  [' 1 .. 3 ', [1, 2, 3]],
  [
    ['1', '3..4', '3'],
    [1, 3, 4],
  ],
])('reads the sizes %j', (written, values) => {
  expect(readSize(written)).toEqual({ kind: 'values', values });
});

it('reads a formula of other sizes', () => {
  expect(readSize('2^K')).toEqual({ kind: 'formula', text: '2^K' });
});

it.each(['', '-1', '1.5', '4..1', '1..65', '1000001', '1..2..3'])('refuses the size %j', (written) => {
  expect(readSize(written)).toEqual(expect.any(String));
});

it.each([[[]], [['a']], [['1..40', '1..40']]])('refuses the sizes %j', (written) => {
  expect(readSize(written)).toEqual(expect.any(String));
});
