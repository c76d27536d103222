import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimJsonSchema } from '../../src/claim/schema';
import { readSize } from '../../src/claim/size-spec';
import { schemaLine } from '../../src/claim/template';

it('is exported as a JSON Schema that editors understand', () => {
  const schema = claimJsonSchema() as Record<string, unknown>;
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required).toEqual(['title', 'claim']);
  const properties = schema.properties as Record<string, Record<string, unknown>>;
  expect(Object.keys(properties)).toEqual([
    ...['title', 'question', 'statement', 'source', 'sizes', 'given', 'assume', 'let', 'code', 'claim'],
    ...['expect', 'erratum', 'twins', 'proof', 'instances', 'ask'],
  ]);
  for (const property of Object.values(properties)) expect(property.description).toEqual(expect.any(String));
});

describe('as editors use it', () => {
  const validate = new Ajv({ strict: false }).compile(claimJsonSchema());
  const claims = new URL('../../claims/', import.meta.url);
  const files = readdirSync(claims, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const texts = files.map((file) => [file, readFileSync(new URL(file, claims), 'utf8')] as const);

  it('accepts all claims', () => {
    expect(files.length).toBeGreaterThan(100);
    for (const [file, text] of texts)
      expect([file, validate(parse(text)), validate.errors]).toEqual([file, true, null]);
  });

  it('refuses what is no claim', () => {
    for (const text of ['title: t', 'title: t\nclaim: a == a\nclaims: b', 'title: t\nclaim: a == a\nexpect: true'])
      expect(validate(parse(text))).toBe(false);
  });

  it('is named by all claims', () => {
    for (const [file, text] of texts) {
      const path = relative(dirname(join('claims', file)), 'schemas/claim.schema.json');
      expect([file, text.slice(0, text.indexOf('\n') + 1)]).toEqual([file, schemaLine(path)]);
    }
  });
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
