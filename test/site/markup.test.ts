import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escaped, html, Markup } from '../../src/site/markup';
import { tagsOf } from './tags';

it('escapes all text in a template, and leaves markup', () => {
  const name = '<script>alert("1" & \'2\')</script>';
  expect(html`<p title="${name}">${[name, html`<b>${1}</b>`, null]}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;">&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;<b>1</b></p>',
  );
});

it('lets no text become a tag or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const tags = tagsOf(html`<p title="${text}">${text}</p>`.text);
      expect(tags.map(({ name, attributes }) => [name, [...attributes.keys()]])).toEqual([['p', ['title']]]);
    }),
  );
});

it('shows characters that a page may not hold, or that turn its text round, as what they are not', () => {
  expect(escaped('a\u0000b\u001b[31m\u202ec\td\ne')).toBe('a\ufffdb\ufffd[31m\ufffdc\td\ne');
});

it('takes nothing for markup but what a library rendered', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const trusting = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('Markup.trusted('));
  expect(trusting.sort()).toEqual(['site/markup.ts', 'site/typeset.ts']);
  expect(Markup.trusted('<b>').text).toBe('<b>');
});
