import { expect, it } from 'vitest';
import type { ClaimFile } from '../../src/claim/claim-file';
import type { ClaimResult } from '../../src/run/result';
import { siteOf } from '../../src/site/site-of';
import { claim, identity, proved, run, search, witness } from '../report/fixtures';
import { claimOf, site } from './fixtures';
import { tagsOf } from './tags';

const hostile = [
  `</code></title><script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  'javascript:alert(1)',
  '<!-- <style>*{display:none}</style>',
  '\\href{javascript:alert(1)}{x}',
  '&lt;script&gt;',
];

/** The same data with every text in it hostile, names of properties as well where they are names of a claim. */
function poisoned<T>(value: T, text: string, kept: ReadonlySet<string>): T {
  const visit = (each: unknown, key: string): unknown => {
    if (typeof each === 'string') return kept.has(key) ? each : text;
    if (Array.isArray(each)) return each.map((item) => visit(item, key));
    if (typeof each !== 'object' || each === null) return each;
    const isNames = ['given', 'let', 'sizes'].includes(key);
    return Object.fromEntries(
      Object.entries(each).map(([name, item]) => [
        isNames && key !== 'sizes' ? `${name}${text}` : name,
        visit(item, name),
      ]),
    );
  };
  return visit(value, '') as T;
}

/** What is one of few words by its type, whatever a file says. */
const fixed = new Set(['verdict', 'expect', 'check', 'kind', 'mark', 'relation', 'reached']);

const full: ClaimResult = {
  ...proved,
  witness,
  erratum: 'x',
  evidence: [{ ...identity, oracles: ['x'] }, search],
  samples: {
    questions: 1,
    checked: 1,
    faults: [
      { question: 'q', kind: 'right', place: proved.place, answer: 'a', verdict: 'wrong', message: 'm', where: 'a' },
    ],
    draws: [{ question: 'q', draws: 1, combinations: 1, tried: 1, compared: 1, isProved: false }],
  },
  derivation: {
    sizes: 'x',
    lines: [
      {
        place: proved.place,
        text: 'a',
        mark: 'start',
        verdict: null,
        by: null,
        reason: '',
        errorBound: null,
        hypotheses: [],
        conditions: [],
        witness: null,
      },
      {
        place: proved.place,
        text: '== a',
        mark: 'fails',
        verdict: 'refuted',
        by: 'x',
        reason: 'x',
        errorBound: 0.1,
        hypotheses: ['x'],
        conditions: ['x'],
        witness,
      },
    ],
    firstBad: null,
    conclusions: ['x'],
    goals: [{ text: 'x', reached: 'no', by: null, errorBound: null }],
    accepted: false,
    verdict: 'undecided',
    errorBound: null,
    hypotheses: ['x'],
    conditions: [],
  },
};

/** What pages are made of: among it nothing that runs, loads or sends. */
const harmless = new Set(
  (
    'html head meta title link body a header nav main footer article section div span p h1 h2 h3 ul ol li dl dt dd table caption thead ' +
    'tbody tr th td code pre strong em sup br details summary i figure figcaption svg g path rect circle text clippath math semantics mrow mi mo mn mtext mspace mstyle mfrac msub ' +
    'msup msubsup munder mover munderover msqrt mtable mtr mtd mpadded'
  ).split(' '),
);

it.each(hostile)('shows %s as text wherever it stands', (text) => {
  const result = poisoned(full, text, fixed);
  const file = poisoned<ClaimFile>(claim, text, fixed);
  const own = { ...claimOf(result), claim: file, text: hostile.join('\n'), file: text, replay: text };
  const pages = siteOf(site, poisoned({ ...run, claims: [result] }, text, fixed), [own]);
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    for (const { name, attributes } of tagsOf(page.text)) {
      expect(harmless).toContain(name);
      for (const key of attributes.keys()) expect(key).not.toMatch(/^on/);
      expect(attributes.get('href') ?? '').not.toContain('javascript:alert');
    }
  }
});

it('lets no page run anything', () => {
  const [first] = siteOf(site, run, []);
  expect(first?.text).toContain(`content="script-src &#39;none&#39;; object-src`);
});
