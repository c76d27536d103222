import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import katex from 'katex';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortened, shortenedStyle } from '../../../src/site/formula-parts';
import { isThorough } from '../../thorough';
import { unreadable, verify, wrong } from './verify';

const browsers = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
/** Where CI is set, or a browser is named. */
const isAsked = isThorough || process.env.CHROMIUM !== undefined;
const executablePath = isAsked ? browsers.find((file) => file !== '' && existsSync(file)) : undefined;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const corpus = fileURLToPath(new URL('../../../claims', import.meta.url));

const shown = [
  'geometric-gan/hinge-two-minimisers',
  'geometric-gan/concrete-distances',
  'prior-scale/derivation',
  'resnext/as-coded',
  'geometric-gan/distance-sampled',
];
/** A claim by somebody who means no good, in every field that has a text of its own. */
const hostile = `title: "</title><script>document.title = 'taken'</script><img src=x onerror=alert(1)>"
question: '"><script>alert(2)</script>'
statement: '\\href{javascript:alert(3)}{x} </math><script>alert(4)</script>'
source: <iframe src="https://example.org"></iframe>
expect: refuted
erratum: '<style>body { display: none }</style><form action="https://example.org"><button>send</button></form>'
given: { x: real }
claim: x == 1 # <script>alert(5)</script>
twins:
  - title: <svg onload=alert(6)>
    claim: x == 2
`;

/** Of all kinds that have a style of their own. */
const formulas = [
  '\\frac{a+b}{2} = \\sum_{i=1}^n x_i^2 \\quad (c, d) \\int_0^\\infty e^{-x^2}\\,dx',
  '\\sqrt[3]{x} \\underbrace{a+b}_{n} \\overline{z} \\widehat{xyz} \\vec{v} \\xrightarrow{f} \\boxed{y} \\cancel{k}',
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\begin{cases} x & x > 0 \\\\ 0 & \\text{else} \\end{cases}',
  '\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array} \\Bigg( \\bigl[ \\left\\{ \\frac{\\frac{1}{2}}{3} \\right\\} \\bigr] \\Bigg)',
  '\\mathbb{R} \\mathcal{L} \\mathfrak{g} \\mathbf{x} \\mathsf{y} \\mathtt{z} \\mathit{w} \\mathrm{Var} \\boldsymbol{\\mu} \\text{some \\textit{words} \\textbf{here}}',
  "{\\tiny a}{\\large b}{\\Huge c} \\color{red} r \\colorbox{yellow}{q} x_{i_{j_k}}^{2^{2^2}} \\lim_{n \\to \\infty} \\prod_{\\substack{i \\\\ j}} f'",
];

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const site = join(folder, 'site');
const widths = [360, 768, 1280];
let browser: Browser;

beforeAll(async () => {
  if (executablePath === undefined) return;
  const files: [string, string][] = [
    ...shown.map((id): [string, string] => [id, readFileSync(join(corpus, `${id}.yaml`), 'utf8')]),
    ['bad/hostile', hostile],
    ['bad/wrong', wrong],
    ['bad/unreadable', unreadable],
  ];
  for (const [id, text] of files) {
    mkdirSync(join(folder, 'claims', id, '..'), { recursive: true });
    writeFileSync(join(folder, 'claims', `${id}.yaml`), text);
  }
  await verify(['report', '--out', site, '--seed', '1'], { cwd: folder });
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const pages = (): string[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort();

/** Visits every page, and says what went wrong while it was open. */
async function visit(
  options: BrowserContextOptions,
  look: (page: Page, name: string) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const wrongs: string[] = [];
  let name = '';
  page.on('console', (message) => wrongs.push(`${name}: ${message.text()}`));
  page.on('pageerror', (error) => wrongs.push(`${name}: ${error.message}`));
  page.on('dialog', (dialog) => {
    wrongs.push(`${name}: a dialog`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(site).href) && request.url() !== 'data:,')
      wrongs.push(`${name}: ${request.url()}`);
  });
  page.on('requestfailed', (request) => wrongs.push(`${name}: ${request.url()} failed`));
  for (name of pages()) {
    await page.goto(pathToFileURL(join(site, name)).href);
    await look(page, name);
  }
  await context.close();
  return wrongs;
}

describe.skipIf(executablePath === undefined)(
  'a site in Chromium (needs chromium, and CI=true or CHROMIUM=its path)',
  () => {
    it('fits every width, loads nothing from elsewhere, and runs nothing', async () => {
      const wide: string[] = [];
      const wrongs = await visit({}, async (page, name) => {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          const overflow = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          if (overflow !== 0) wide.push(`${name} at ${width}: ${overflow}`);
        }
        expect(await page.evaluate('document.querySelectorAll("script, iframe, img, form, main style").length')).toBe(
          0,
        );
        expect(await page.title()).not.toBe('taken');
      });
      expect({ wide, wrongs }).toEqual({ wide: [], wrongs: [] });
      expect(pages()).toHaveLength(shown.length + 3);
    });

    it.each([
      ['light', 1280],
      ['dark', 360],
    ] as const)('leaves nobody out, by the rules of axe: %s, %i wide', async (colorScheme, width) => {
      const broken: string[] = [];
      await visit({ colorScheme, viewport: { width, height: 800 } }, async (page, name) => {
        await page.evaluate(axe);
        const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
          'axe.run({ exclude: [".katex-html"] }, { preload: false })',
        );
        broken.push(...found.violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`));
      });
      expect(broken).toEqual([]);
    });

    it('shows formulas as KaTeX does, in fewer bytes', async () => {
      const katexStyle = fileURLToPath(import.meta.resolve('katex/dist/katex.min.css'));
      const style = readFileSync(katexStyle, 'utf8').replaceAll(
        'url(fonts/',
        `url(${pathToFileURL(join(katexStyle, '..')).href}/fonts/`,
      );
      const context = await browser.newContext({ viewport: { width: 700, height: 800 } });
      const page = await context.newPage();
      const shot = async (name: string, css: string, formula: (latex: string) => string): Promise<Buffer> => {
        const file = join(folder, name);
        const body = formulas.map((latex) => `<p>${formula(latex)}</p>`).join('\n');
        writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${css}</style>${body}`);
        await page.goto(pathToFileURL(file).href);
        await page.evaluate('document.fonts.ready');
        return page.screenshot({ fullPage: true });
      };
      const whole = (latex: string): string => katex.renderToString(latex, { displayMode: true });
      const before = await shot('whole.html', style, whole);
      const after = await shot('short.html', shortenedStyle(style), (latex) => shortened(whole(latex)));
      expect(after.equals(before)).toBe(true);
      await context.close();
    });

    it('has its fonts inside', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(site, 'claims/prior-scale/derivation.html')).href);
      const loaded = await page.evaluate(
        'document.fonts.ready.then((all) => [...all].filter((font) => font.status === "loaded").map((font) => font.family))',
      );
      expect(loaded).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']));
      await context.close();
    });

    it('can be used by keyboard: past the head, to a claim, to a twin', async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.textContent.trim()');
      await page.goto(pathToFileURL(join(site, 'index.html')).href);
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      for (let k = 0; k < 40 && !(await focused()).startsWith('The sign of a - b'); k++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/hinge-two-minimisers/);
      await page.goto(pathToFileURL(join(site, 'claims/geometric-gan/concrete-distances.html')).href);
      await page.locator('summary').first().focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('details').first().getByText('left').first().isVisible()).toBe(true);
      await context.close();
    });

    it('prints what is folded on the screen, and no navigation', async () => {
      const context = await browser.newContext({ viewport: { width: 700, height: 900 } });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(site, 'claims/geometric-gan/concrete-distances.html')).href);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('header.top').isVisible()).toBe(false);
      expect(await page.locator('details table.witness').first().isVisible()).toBe(true);
      await context.close();
    });
  },
);
