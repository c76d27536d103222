import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { expectedWrong, folderWith, square, unreadable, verify, wrong } from './verify';

const cwd = folderWith({ 'a/square': square, 'a/wrong': expectedWrong });
const bad = folderWith({ 'a/wrong': wrong, 'b/unreadable': unreadable });
afterAll(() => {
  for (const folder of [cwd, bad]) rmSync(folder, { recursive: true });
});

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort();

describe('verify report', () => {
  it('writes a site of claims, with all that its pages need', async () => {
    const { code, out, err } = await verify(['report', '--out', 'site', '--seed', '1'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^site\/index\.html · 3 pages · \d\.\d MB\n2 of 2 claims met · .*seed 1\n$/);
    expect(files(join(cwd, 'site'))).toEqual(['claims/a/square.html', 'claims/a/wrong.html', 'index.html']);
    const style = readFileSync(join(cwd, 'site/style.css'), 'utf8');
    const named = [...style.matchAll(/url\(([^)]*)\)/g)].map(([, url = '']) => url);
    expect(named.length).toBeGreaterThan(10);
    for (const url of named) expect(existsSync(join(cwd, 'site', url)), url).toBe(true);
    expect(readFileSync(join(cwd, 'site/claims/a/square.html'), 'utf8')).toContain('verify explain a/square --seed 1');
  });

  it('takes the place of a site that was there, and of nothing else', async () => {
    writeFileSync(join(cwd, 'site/claims/mine.html'), '<p>mine</p>');
    const { code } = await verify(['report', 'a/square', '--out', 'site', '--seed', '1', '--title', 'Exam <1>'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(files(join(cwd, 'site'))).toEqual(['claims/a/square.html', 'claims/mine.html', 'index.html']);
    expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toContain('<title>Exam &lt;1&gt;</title>');
    mkdirSync(join(cwd, 'mine'));
    writeFileSync(join(cwd, 'mine/index.html'), '<p>mine</p>');
    const refused = await verify(['report', '--out', 'mine'], { cwd });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('error[folder-in-use]');
    expect(readFileSync(join(cwd, 'mine/index.html'), 'utf8')).toBe('<p>mine</p>');
    expect((await verify(['report'], { cwd })).err).toContain('Give the folder after --out');
    expect((await verify(['report', '--out', 'mine/index.html'], { cwd })).err).toContain('error[no-folder]');
  });

  it('shows what is not met and what cannot be read, and ends as verify does', async () => {
    const { code, out, err } = await verify(['report', '--out', 'site', '--seed', '1', '--json'], { cwd: bad });
    expect(code).toBe(2);
    expect(err).toContain('error[unknown-name]');
    expect(JSON.parse(out)).toMatchObject({
      file: 'site/index.html',
      pages: 2,
      seed: '1',
      summary: { unmet: 1, rejected: 1 },
    });
    const overview = readFileSync(join(bad, 'site/index.html'), 'utf8');
    expect(overview).toContain('What could not be checked');
    expect(overview).toContain('not as expected');
  });
});

describe('verify proof --out', () => {
  it('writes a derivation as a page', async () => {
    writeFileSync(join(cwd, 'd.yaml'), 'given: { x: real, y: real }\nlines: [(x + y)^2, == x^2 + 2 * x * y + y^2]\n');
    const { code, out } = await verify(['proof', 'd.yaml', '--out', 'page', '--seed', '1'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('every line is established');
    const page = readFileSync(join(cwd, 'page/index.html'), 'utf8');
    expect(page).toContain('Every line is established (proved).');
    expect(page).toContain('class=katex>');
  });
});
