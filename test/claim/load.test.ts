import { describe, expect, it } from 'vitest';
import { type LoadedClaim, loadClaim } from '../../src/claim/load';
import type { Diagnostic } from '../../src/statement/diagnostic';

function loaded(text: string): LoadedClaim {
  const result = loadClaim(text, 'claims/a.yaml');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.loaded;
}

function refused(text: string): readonly Diagnostic[] {
  const result = loadClaim(text, 'claims/a.yaml');
  if (result.ok) throw new Error('accepted');
  return result.diagnostics;
}

/** `code line:column "characters" reason | next` */
function printed(text: string): readonly string[] {
  return refused(text).map(({ code, place, reason, next }) => {
    if (place === null) return `${code} ${reason} | ${next}`;
    const marked = place.excerpt.slice(place.column - 1, place.column - 1 + place.length);
    return `${code} ${place.line}:${place.column} ${JSON.stringify(marked)} ${reason} | ${next}`;
  });
}

const full = `
# A comment.
title: A block
question: 7
statement: \\sum_i V_i * x
source: somewhere
sizes: { paths: 32, width: [1, 4, 6..8], C: 2 * width, H: 1..4 }
given:
  x: tensor[C, H]
  X: ~ p
assume: a > 0
let:
  "f(a, b)": a + b
  half: 0.50
claim:
  - f(x, x) == 2 * x
  - 1 == 1
code:
  block: { file: block.py, name: Block, with: { width: 1, bias: false, sizes: [n, 2] } }
expect: refuted
erratum: It is wrong.
twins:
  - title: a twin
    let: { half: 1 }
    assume: []
proof:
  - x
  - == x
instances:
  - { n: 1, p: "normal(0.10, 1)" }
`;

const asked =
  '{ id: a, kind: number, prompt: p, answer: x, tolerance: { digits: 3 }, samples: { right: ["1"], wrong: ["2"] } }';

describe('a claim file', () => {
  it('is normalised, its texts as they were written', () => {
    const { claim } = loaded(full);
    expect(JSON.parse(JSON.stringify(claim))).toEqual({
      title: 'A block',
      question: '7',
      statement: '\\sum_i V_i * x',
      source: 'somewhere',
      sizes: [
        {
          paths: { kind: 'values', values: [32] },
          width: { kind: 'values', values: [1, 4, 6, 7, 8] },
          C: { kind: 'formula', text: '2 * width' },
          H: { kind: 'values', values: [1, 2, 3, 4] },
        },
      ],
      given: { x: 'tensor[C, H]', X: '~ p' },
      assume: ['a > 0'],
      let: { 'f(a, b)': 'a + b', half: '0.50' },
      code: {
        block: {
          file: 'block.py',
          source: null,
          name: 'Block',
          with: { width: '1', bias: 'false', sizes: ['n', '2'] },
          mode: 'train',
          parameters: {},
        },
      },
      claim: ['f(x, x) == 2 * x', '1 == 1'],
      expect: 'refuted',
      erratum: 'It is wrong.',
      twins: [{ title: 'a twin', overrides: { let: { half: '1' }, assume: [] }, line: null }],
      proof: ['x', '== x'],
      instances: [{ n: '1', p: 'normal(0.10, 1)' }],
      ask: [],
    });
  });

  it('may be short', () => {
    const { claim } = loaded('title: One\nclaim: 1 == 1\nsizes: [{ n: 1 }, { n: 2, m: n }]');
    expect(claim.claim).toEqual(['1 == 1']);
    expect(claim.sizes).toHaveLength(2);
    expect(claim.expect).toBe('holds');
    expect(loaded('title: One\nclaim: 1 == 1').claim.sizes).toEqual([{}]);
  });

  it('has maps in which nothing is found that was not written', () => {
    const { claim } = loaded('title: One\nclaim: 1 == 1\nlet: { constructor: 1 }');
    expect('toString' in claim.let).toBe(false);
    expect(claim.let.constructor).toBe('1');
  });

  it('keeps numbers exact', () => {
    const { claim } = loaded('title: 1\nlet: { a: 0.1000000000000000000001, b: 1e400, c: yes, d: 010 }\nclaim: 1');
    expect(Object.values(claim.let)).toEqual(['0.1000000000000000000001', '1e400', 'yes', '010']);
    expect(claim.claim).toEqual(['1']);
  });
});

describe('what is wrong with a claim file', () => {
  it.each([
    [
      'an unknown field, with the nearest',
      'title: x\nclam: 1 == 1\nclaim: 1',
      ['unknown-field 2:1 "clam" A claim file has no field clam. | Did you mean claim?'],
    ],
    [
      'an unknown field of a twin',
      'title: x\nclaim: 1\ntwins:\n  - title: t\n    lett: { a: 1 }\n    claim: 2',
      ['unknown-field 5:5 "lett" A twin has no field lett. | Did you mean let?'],
    ],
    [
      'a field of a question of another kind',
      'title: x\nclaim: 1 == 1\nask:\n  - { id: q, kind: derivation, prompt: p, from: x, answer: x, variables: { x: real }, samples: { right: [x], wrong: [y] } }',
      [
        expect.stringMatching(
          /^unknown-field 4:.* A question of kind derivation has no field variables\. \| The fields here are kind, .*from, answer, lines\.$/,
        ),
      ],
    ],
    [
      'an unknown field far from any',
      'title: x\nclaim: 1\nzzzzzz: 1',
      [expect.stringMatching(/^unknown-field 3:1 "zzzzzz" .* \| The fields here are title, question, /)],
    ],
    [
      'an id that two questions share',
      `title: x\nclaim: x == x\nask: [${asked}, ${asked}]`,
      [expect.stringMatching(/ask\[1\]\.id is the id of another question\. \| Give each question an id of its own: /)],
    ],
    [
      'an erratum where none is due',
      'title: x\nclaim: x == x\nerratum: y',
      [expect.stringMatching(/erratum goes with .* only\. \| Leave it away, or say what is expected/)],
    ],
    ['a missing field', 'title: x', ['claim-schema 1:1 "t" claim is missing. | For example, claim: f(x) == y']],
    [
      'an empty text',
      'title:\nclaim: 1',
      [expect.stringMatching(/^claim-schema 1:7 "" title is empty\. \| For example, title: /)],
    ],
    [
      'a list where a text belongs',
      'title: [a]\nclaim: 1',
      [expect.stringMatching(/^claim-schema 1:1 "title" title must be a text\./)],
    ],
    [
      'an empty item of a list',
      'title: a\nclaim: [1 == 1, ""]',
      [expect.stringMatching(/^claim-schema 2:17 "\\"\\"" claim\[1\] is empty\./)],
    ],
    [
      'a map where a claim belongs',
      'title: a\nclaim: { a: 1 }',
      [expect.stringMatching(/^claim-schema 2:1 "claim" claim must be a text, or a list of texts\./)],
    ],
    [
      'an expectation of another kind',
      'title: a\nclaim: 1\nexpect: fails',
      [
        expect.stringMatching(
          /^claim-schema 3:9 "fails" expect must be holds, certified, supported, refuted or undefined\./,
        ),
      ],
    ],
    [
      'a refutation without an erratum',
      'title: a\nclaim: 1\nexpect: refuted',
      [expect.stringMatching(/^claim-schema 1:1 "t" erratum is missing: a claim expected to be refuted needs one\./)],
    ],
    [
      'an erratum of what holds',
      'title: a\nclaim: 1\nerratum: none',
      [expect.stringMatching(/^claim-schema 3:10 "none" erratum goes with expect: refuted or undefined only\./)],
    ],
    [
      'a twin that changes nothing',
      'title: a\nclaim: 1\ntwins: [{ title: t }]',
      [expect.stringMatching(/^claim-schema 3:9 "{" twins\[0\] overrides nothing/)],
    ],
    [
      'a name that is none',
      'title: a\nclaim: 1\ngiven: { 2x: real }',
      [expect.stringMatching(/^invalid-name 3:10 "2x" 2x is not a name\./)],
    ],
    [
      'a declaration that a comma cut off',
      'title: a\nclaim: 1\ngiven: { x: real in (0, 1) }',
      [
        expect.stringMatching(
          /^invalid-name 3:.* 1\) is not a name\. \| Between braces a text with a comma stands in quotes/,
        ),
      ],
    ],
    [
      'a definition that is none',
      'title: a\nclaim: 1\nlet:\n  f(2): 1',
      [expect.stringMatching(/^invalid-name 4:3 "f\(2\)" f\(2\) is not a name or name\(a, b\)\./)],
    ],
    [
      'an empty range',
      'title: a\nclaim: 1\nsizes: { n: 4..1 }',
      [expect.stringMatching(/^claim-schema 3:13 "4\.\.1" sizes\.n the range 4\.\.1 is empty\./)],
    ],
    [
      'a size that is too large, in a list of alternatives',
      'title: a\nclaim: 1\nsizes:\n  - n: 1\n  - n: 9999999',
      [expect.stringMatching(/^claim-schema 5:8 "9999999" sizes\[1\]\.n 9999999 is more than/)],
    ],
    [
      'two keys of one name',
      'title: a\nclaim: 1\nlet:\n  a: 1\n  a: 2',
      ['duplicate-key 5:3 "a" a stands twice in one map. | Keep one of the two.'],
    ],
    [
      'a key that is a trap',
      'title: a\nclaim: 1\nlet: { __proto__: 1 }',
      ['invalid-key 3:8 "__proto__" This cannot be a key. | Write a plain name before the colon.'],
    ],
    ['broken YAML', 'title: "a\nclaim: 1', [expect.stringMatching(/^yaml-syntax 2:9 .* Missing closing "quote/)]],
    [
      'a text with a colon in it',
      'title: a: b\nclaim: 1',
      [expect.stringMatching(/^yaml-syntax 1:8 .*double quotes\.$/)],
    ],
    [
      'two documents',
      'title: a\nclaim: 1\n---\ntitle: b',
      [expect.stringMatching(/^yaml-syntax .*one claim a file\.$/)],
    ],
    [
      'no map',
      '- a',
      [expect.stringMatching(/^claim-schema 1:1 "-" A claim file must be a map with title and claim\./)],
    ],
    ['nothing', '', [expect.stringMatching(/^claim-schema 1:1 "" A claim file must be a map with title and claim\./)]],
  ])('%s', (_title, text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it('says all that is wrong at once', () => {
    expect(
      refused('titel: x\ngiven: { 1: a }\nlet: [a]')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['claim-schema', 'claim-schema', 'claim-schema', 'invalid-name', 'unknown-field']);
  });
});

describe('what would cost too much', () => {
  const laughs = ['a: &a [x, x]', ...Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [*a, *a]`)].join('\n');
  it.each([
    ['an alias bomb', laughs, 'yaml-anchor'],
    ['an anchor', 'title: &t a\nclaim: 1', 'yaml-anchor'],
    ['a large file', `title: ${'x'.repeat(70_000)}`, 'file-too-large'],
    ['deep brackets', `title: ${'['.repeat(30_000)}`, 'yaml-too-deep'],
    ['deep indentation', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'yaml-too-deep'],
    ['deep lists in a value', `title: ${'- '.repeat(10_000)}`, 'yaml-too-deep'],
    ['deep lists on a line', `${'- '.repeat(10_000)}a`, 'yaml-too-deep'],
    ['many keys', `${Array.from({ length: 6_000 }, (_, i) => `k${i}: 1`).join('\n')}`, 'claim-schema'],
    ['many errors', `title: a\n${'"'.repeat(20_001)}`, 'yaml-syntax'],
  ])('%s', (_title, text, code) => {
    expect(refused(text)[0]?.code).toBe(code);
  });
});
