import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, verify } from './verify';

const cwd = folderWith({ 't/q': 'title: True\ngiven: { x: real }\nclaim: x == x\n' });
mkdirSync(join(cwd, 't'));
writeFileSync(join(cwd, 't/q.yaml'), 'title: False\ngiven: { x: real }\nclaim: x == x + 1\n');
writeFileSync(join(cwd, 'claims/t/other.yml'), 'title: Other\ngiven: { x: real }\nclaim: x == x + 2\n');
afterAll(() => rmSync(cwd, { recursive: true }));

const run = (...args: string[]) => verify([...args, '--seed', '1', '--no-cache'], { cwd });

describe('claims that are named', () => {
  it.each([
    ['t/q.yaml', 'claims/t/q.yaml'],
    ['claims/t/q.yaml', 't/q.yaml'],
  ])('are refused where two have one id: %s, %s', async (...files) => {
    const { code, err } = await run(...files);
    expect(code).toBe(2);
    expect(err).toContain('are both called t/q.');
  });

  it('are those in files of either ending', async () => {
    const { code, out } = await run('all');
    expect(code).toBe(1);
    expect(out).toMatch(/1 of 2 claims met/);
  });

  it('are asked for, where it is said how to check some and not which', async () => {
    const { code, out, err } = await run('--fail-on', 'any');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('error[no-claims]');
  });
});
