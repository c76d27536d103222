import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../src/editor/completions-at';
import { hoverAt } from '../../src/editor/hover-at';
import { namesIn } from '../../src/editor/names-in';
import { readDocument } from '../../src/editor/read-document';
import { verdictNotes } from '../../src/editor/verdict-notes';
import { proved, refuted } from '../report/fixtures';

/** A claim with the place that is asked about marked by a bar. */
function marked(text: string): { readonly text: string; readonly position: { line: number; character: number } } {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  return { text: text.replace('|', ''), position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

const claim = `title: Softmax
sizes: { n: 3, m: 2 }
given:
  x: tensor[n, m]
  c: real
let:
  shifted: x + c
  half(t): t / 2
claim: softmax(shifted, n) == softmax(x, n)
twins:
  - title: scaled
    claim: softmax(c * x, n) == softmax(x, n)
`;

describe('mistakes while typing', () => {
  const told = (text: string) =>
    readDocument(text, 'f').diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);

  it('are none in a claim that can be read', () => {
    expect(told(claim)).toEqual([]);
  });

  it('are told where they stand: in the file, in formulas, in twins, in proofs', () => {
    expect(told(claim.replace('title:', 'titl:'))).toEqual(['claim-schema 1:1', 'unknown-field 1:1']);
    expect(told(claim.replace('(shifted, n) ==', '(shfted, n) =='))).toEqual(['unknown-name 9:16']);
    expect(told(claim.replace('c * x', 'd * x'))).toEqual(['unknown-name 12:20']);
    expect(told(`${claim}proof: [x, "== x by nonsense"]\n`)).toEqual([expect.stringMatching(/ 13:/)]);
    expect(told('title: [')).toEqual([expect.stringMatching(/^yaml-syntax/)]);
  });

  it('are told once, though twins keep them', () => {
    expect(told(claim.replace('t / 2', 't / 2 +'))).toHaveLength(1);
  });
});

describe('files that are not written to their end', () => {
  const claims = new URL('../../claims/', import.meta.url);
  const files = ['resnext/as-coded', 'sheets/layer-norm', 'extra/layer-norm-jensen', 'geometric-gan/hinge-optimum'];

  it.each(files.filter((file) => existsSync(new URL(`${file}.yaml`, claims))))(
    '%s is no trouble, line by line',
    (file) => {
      const lines = readFileSync(new URL(`${file}.yaml`, claims), 'utf8').split('\n');
      for (const [line, last] of lines.entries()) {
        const cut = Math.ceil(last.length / 2);
        const text = [...lines.slice(0, line), last.slice(0, cut)].join('\n');
        const position = { line, character: cut };
        const read = readDocument(text, file);
        completionsAt(text, position);
        hoverAt(text, position, read);
        for (const { place } of read.diagnostics) expect(place?.line).toBeLessThanOrEqual(line + 1);
      }
      expect(readDocument(lines.join('\n'), file).diagnostics).toEqual([]);
    },
  );
});

describe('names', () => {
  it('are read from files that are not written to their end', () => {
    for (const rest of ['', 'claim: "softmax(', 'claim: [1, ', '  bad\n\tindent'])
      expect(namesIn(claim.slice(0, claim.indexOf('claim:')) + rest).map(({ name }) => name)).toEqual(
        expect.arrayContaining(['n', 'm', 'x', 'c', 'shifted']),
      );
    expect(namesIn('')).toEqual([]);
    expect(namesIn('- a')).toEqual([]);
    expect(namesIn('#'.repeat(100_000))).toEqual([]);
  });
});

describe('completion', () => {
  const labels = (text: string) => {
    const { text: plain, position } = marked(text);
    return completionsAt(plain, position).map(({ label }) => label);
  };

  it('offers fields at the start of a line, and those of twins within them', () => {
    expect(labels('title: x\ncl|')).toEqual(expect.arrayContaining(['claim', 'twins', 'expect']));
    expect(labels(`${claim}    cl|`)).toEqual(expect.arrayContaining(['claim', 'given', 'line']));
    expect(labels(`${claim}    cl|`)).not.toContain('expect');
  });

  it('offers names and functions in formulas, each as it is written', () => {
    const { text, position } = marked(claim.replace('softmax(shifted', 'sof|(shifted'));
    const found = completionsAt(text, position);
    expect(found.find(({ label }) => label === 'half')).toMatchObject({ kind: 'name', detail: 'half(t): t / 2' });
    expect(found.find(({ label }) => label === 'n')).toMatchObject({ kind: 'size', detail: 'n: 3' });
    const softmax = { kind: 'function', detail: 'softmax(x, axis, …)', about: 'e^x / Σ e^x' };
    expect(found.find(({ label }) => label === 'softmax')).toMatchObject(softmax);
  });

  it('offers a name once, though a function is called the same', () => {
    expect(labels('let:\n  sum: 1\nclaim: su|').filter((label) => label === 'sum')).toHaveLength(1);
  });

  it('offers declarations, expectations, and nothing for new names', () => {
    expect(labels('given:\n  x: re|')).toEqual(expect.arrayContaining(['real', 'density on R']));
    expect(labels('expect: |')).toEqual(['holds', 'certified', 'supported', 'refuted', 'undefined']);
    expect(labels('given:\n  x|')).toEqual([]);
    expect(labels('title: so|')).toEqual([]);
    expect(labels(`${claim.slice(0, -1)} + ha|`)).toContain('half');
    expect(labels(`${claim}    let:\n      y: ha|`)).toContain('half');
  });
});

describe('hovering', () => {
  const hover = (text: string) => {
    const { text: plain, position } = marked(text);
    const found = hoverAt(plain, position, readDocument(plain, 'f'));
    return found === null ? null : [found.code, found.about];
  };

  it('shows names as they are declared, with their axes', () => {
    expect(hover(claim.replace('softmax(shifted', 'softmax(shi|fted'))).toEqual(['shifted: x + c', 'axes [n, m]']);
    expect(hover(claim.replace('softmax(x, n)\ntwins', 'softmax(|x, n)\ntwins'))).toEqual(['x: tensor[n, m]', '']);
  });

  it('shows functions with their formulas, and fields with what they are for', () => {
    expect(hover(claim.replace('== softmax', '== soft|max'))).toEqual(['softmax(x, axis, …)', 'e^x / Σ e^x']);
    expect(hover(claim.replace('twins:', 'twi|ns:'))).toEqual(['twins', expect.stringMatching(/^False neighbours/)]);
  });

  it('shows the axes of what is claimed elsewhere in its line, and nothing of anything else', () => {
    expect(hover(claim.replace(') == softmax(x', ') =|= softmax(x'))?.[1]).toBe('axes [n, m]');
    expect(hover(claim.replace('Softmax', 'So|ftmax'))).toBeNull();
  });
});

describe('verdicts', () => {
  it('stand beside claims and twins, with their witnesses in a line', () => {
    const [own, ...twins] = verdictNotes(refuted);
    expect(own).toMatchObject({ place: refuted.place });
    expect(own?.label).toMatch(/refuted · paths = 2, C = 1, x = .*left = 2, right = 1$/);
    expect(own?.about).toContain('checked in exact rational arithmetic');
    expect(twins).toHaveLength(refuted.twins.length);
    expect(verdictNotes(proved)[0]?.label).toMatch(/^✓ proved · identity, α 2\^-71$/);
  });
});
