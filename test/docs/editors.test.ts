import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';

it('names the schema where the package has it', () => {
  const { exports, files } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const path = /node_modules\/claimcheck\/(schemas\/\S+)/.exec(block('yaml'))?.[1] ?? '';
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toContain('json-schema.org');
  expect(files).toContain('schemas');
  expect(exports).toHaveProperty('./schemas/*');
});

it('shows an extension that is a program and its description', () => {
  expect(JSON.parse(block('json'))).toMatchObject({ main: './extension.js' });
  const check = () =>
    execFileSync(process.execPath, ['--check', '--input-type=commonjs', '-'], { input: block('js'), stdio: 'pipe' });
  expect(block('js')).toContain('LanguageClient');
  expect(check).not.toThrow();
});
