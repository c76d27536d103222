import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { readLine } from '../../src/derive/read/line';
import { shortened, shortenedStyle, shortNames, unstyled } from '../../src/site/formula-parts';
import { nameTex } from '../../src/site/latex/name';
import { namesOf } from '../../src/site/latex/names-of';
import { formulaTex, lineTex, statementTex } from '../../src/site/latex/statement-tex';
import { html } from '../../src/site/markup';
import { displayed, typeset } from '../../src/site/typeset';
import { tagsOf, textOf } from './tags';

const names = namesOf({
  sizes: [{ n: { kind: 'any', least: 1, values: [] } }],
  given: { f: 'differentiable function R^n -> R', p: 'density on R', q: 'density on R', W: 'tensor[n, m]' },
  assume: [],
  let: { 'h(y)': 'y^2', value: 'f(1)' },
  code: {},
  claim: [],
});

describe('a formula as books print it', () => {
  it.each([
    ['a * (b + c)', 'a \\, (b + c)'],
    ['a - (b - c)', 'a - (b - c)'],
    ['a - b - c', 'a - b - c'],
    ['-(a + b)^2', '-(a + b)^{2}'],
    ['(-a)^2', '(-a)^{2}'],
    ['2^x^y', '{2}^{{x}^{y}}'],
    ['(a / b)^2', '\\left(\\frac{a}{b}\\right)^{2}'],
    ['2 * 3', '2 \\cdot 3'],
    ['sigma * eps', '\\sigma \\, \\varepsilon'],
    ['x[1, 2]', '{x}_{1,2}'],
    ["A'", '{A}^{\\top}'],
    ['abs(x) * sqrt(y)', '\\left|x\\right| \\, \\sqrt{y}'],
    ['sum(x, n)', '\\sum_{n} x'],
    ['sum(x[i] + 1, i, n)', '\\sum_{i = 1}^{n} ({x}_{i} + 1)'],
    ['sum(f(i), i, 2:n)', '\\sum_{i = 2}^{n} f(i)'],
    ['sum(W, n, m)', '\\sum_{n,m} W'],
    ['2 * sum(x, n)', '2 \\, \\left(\\sum_{n} x\\right)'],
    ['max(W, n)', '\\max_{n} W'],
    ['max(a, b)', '\\max\\{a, b\\}'],
    ['integral(p(x), x, 0, 1)', '\\int_{0}^{1} p(x) \\, dx'],
    ['KL(p, q)', 'D_{\\mathrm{KL}}\\left(p \\,\\middle\\|\\, q\\right)'],
    ['E(x^2)', '\\mathbb{E}[{x}^{2}]'],
    ['E(x | y, z)', '\\mathbb{E}[x \\mid y, z]'],
    ['limit(x/k, k, inf)', '\\lim_{k \\to \\infty} \\frac{x}{k}'],
    ['limit(1 + x, k, -inf)', '\\lim_{k \\to -\\infty} (1 + x)'],
    ['P(x > 0)', '\\mathbb{P}(x > 0)'],
    ['normal(mu, s)', '\\mathcal{N}\\left(\\mu, {s}^{2}\\right)'],
    ['derivative(h, x)', "{h}'(x)"],
    ['derivative(value, x)', '\\frac{\\partial}{\\partial x} \\mathrm{value}'],
    ['where(x > 0, 1, -1)', '\\begin{cases} 1 & \\text{if } x > 0 \\\\ -1 & \\text{otherwise} \\end{cases}'],
    ['W[:, 2]', '{W}_{{:},2}'],
    ['W[2:end, 1]', '{W}_{2{:}\\mathrm{end},1}'],
    ['logpdf(bernoulli(mu), x)', '\\log \\mathrm{Bernoulli}(\\mu)(x)'],
    ['a < b < c', ' a < b < c'],
    ['a == b and c != d', 'a = b \\land c \\ne d'],
    ['frobnicate(x)', '\\operatorname{frobnicate}(x)'],
    ['1e-5', '10^{-5}'],
    ['bn.running_mean', '{\\mathrm{bn}}_{\\text{running\\_mean}}'],
  ])('%s', (text, latex) => {
    expect(formulaTex(text, names)).toBe(latex);
    expect(typeset(latex)).not.toBeNull();
  });

  it('has a form for claims about order and implications', () => {
    expect(statementTex('h(y) is minimised over y at 1', names)).toBe('1 \\in \\operatorname*{arg\\,min}_{y} h(y)');
    expect(statementTex('h(y) is uniquely maximised over y at 1', names)).toBe(
      '\\operatorname*{arg\\,max}_{y} h(y) = \\{1\\}',
    );
    expect(statementTex('h(y) is minimised over y exactly on [-1, 1]', names)).toBe(
      '\\operatorname*{arg\\,min}_{y} h(y) = [-1, 1]',
    );
    expect(statementTex('a > 0 => a^2 > 0', names)).toBe('a > 0 \\implies {a}^{2} > 0');
    expect(lineTex(readLine({ text: '<= log(a) by jensen', start: 0 }, 1, []), names)).toBe('\\le \\log a');
  });

  it('has none for what cannot be read', () => {
    expect(formulaTex('a + * b', names)).toBeNull();
    expect(statementTex('', names)).toBeNull();
  });

  it.each([
    ['mu', '\\mu'],
    ['h0', '{h}_{0}'],
    ['p_theta', '{p}_{\\theta}'],
    ['ptheta', 'p_{\\theta}'],
    ['pZ', 'p_{Z}'],
    ["n'", "n'"],
    ['VLB', '\\mathrm{VLB}'],
    ['a\\b{c}', '\\mathrm{a\\backslash b\\{c\\}}'],
  ])('prints the name %s', (name, latex) => expect(nameTex(name)).toBe(latex));
});

it('typesets every statement, claim, definition and derivation of the corpus', () => {
  const root = fileURLToPath(new URL('../../claims', import.meta.url));
  const missing: string[] = [];
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.yaml'),
  )) {
    const loaded = loadClaim(readFileSync(join(root, file), 'utf8'), file);
    if (!loaded.ok) throw new Error(file);
    const { claim } = loaded.loaded;
    const own = namesOf(claim);
    const latex = [
      claim.statement,
      ...[...claim.claim, ...claim.assume].map((text) => statementTex(text, own)),
      ...Object.values(claim.let).map((text) => formulaTex(text, own)),
      ...claim.proof.map((text, i) => lineTex(readLine({ text, start: 0 }, i, []), own)),
    ];
    missing.push(...latex.filter((each) => each === null || typeset(each) === null).map((each) => `${file}: ${each}`));
  }
  expect(missing).toEqual([]);
});

describe('LaTeX of strangers', () => {
  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://example.org}',
    '\\includegraphics{https://example.org/x.png}',
    '\\htmlClass{bad}{x}',
    '\\htmlStyle{position:fixed}{x}',
    '\\htmlData{x=1}{x}',
    '\\def\\a{\\a\\a}\\a',
    '\\frac{1}',
    `${'{'.repeat(20)}${'\\frac'.repeat(9)}`,
  ])('%s neither runs nor leads anywhere', (latex) => {
    const page = displayed(latex).text;
    expect(page).toBe(html`<p><code class="source">${latex}</code></p>`.text);
  });

  it('may hold what would be a tag elsewhere', () => {
    const page = displayed('</math><script>alert(1)</script>').text;
    expect(page).toContain('class=katex>');
    expect(tagsOf(page).map(({ name }) => name)).not.toContain('script');
  });

  it('may be nested too deeply', () => {
    expect(displayed('{'.repeat(20_000)).text).toContain('class="source"');
  });

  it('may be longer than anybody reads', () => {
    expect(displayed('x+'.repeat(3000)).text).toContain('class="source"');
  });

  it('fills no page with a box', () => {
    expect(displayed('\\rule{1000em}{1000em}').text).not.toContain('1000em');
  });
});

describe('fewer bytes', () => {
  const style = readFileSync(fileURLToPath(import.meta.resolve('katex/dist/katex.min.css')), 'utf8');

  it('leave out no name that has a style', () => {
    const styled = new Set(
      [...style.replace(/url\([^)]*\)/g, '').matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name),
    );
    expect([...unstyled].filter((name) => styled.has(name))).toEqual([]);
    for (const name of Object.keys(shortNames)) expect(styled).toContain(name);
    const short = shortenedStyle(style);
    for (const [name, given] of Object.entries(shortNames)) {
      expect(short).toMatch(new RegExp(`\\.${given}(?![\\w-])`));
      expect(short).not.toMatch(new RegExp(`\\.${name}(?![\\w-])`));
    }
    expect(new Set(Object.values(shortNames)).size).toBe(Object.keys(shortNames).length);
    expect(short).not.toContain('span');
  });

  it('show the same formula', () => {
    const whole = katex.renderToString('\\frac{a+b}{2} = \\sum_{i=1}^n x_i^2 \\quad (c, d)', { displayMode: true });
    const short = shortened(whole);
    expect(short.length).toBeLessThan(0.62 * whole.length);
    expect(textOf(short)).toBe(textOf(whole));
    expect(tagsOf(short).filter(({ name }) => name === 'span' || name === 'i')).toHaveLength(
      tagsOf(whole).filter(({ name }) => name === 'span').length,
    );
    for (const name of tagsOf(short).flatMap(({ attributes }) => attributes.get('class') ?? []))
      for (const each of name.split(' ')) expect(unstyled).not.toContain(each);
  });
});
