import { expect, it } from 'vitest';
import { schemaPath } from '../../src/cli/schema-path';

const schema = 'schemas/claim.schema.json';

it.each([
  ['/user/claims/a/b.yaml', '/user/node_modules/claimcheck', '../../node_modules/claimcheck/schemas/claim.schema.json'],
  ['/user/packages/one/claims/b.yaml', '/user/node_modules/claimcheck', `../../../node_modules/claimcheck/${schema}`],
  ['/claimcheck/claims/a/b.yaml', '/claimcheck', `../../${schema}`],
  ['/user/claims/b.yaml', '/usr/lib/node_modules/claimcheck', null],
  ['/user/claims/b.yaml', '/home/me/.npm/_npx/0a/node_modules/claimcheck', null],
  ['/user/claims/b.yaml', '/user-too/node_modules/claimcheck', null],
])('from %s, the schema of %s is at %s', (file, program, path) => {
  expect(schemaPath(file, `${program}/${schema}`)).toBe(path);
});
