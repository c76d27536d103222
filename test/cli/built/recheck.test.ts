import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, verify } from './verify';

const claims = {
  law: 'title: A law\ngiven: { x: real > 0, y: real > 0 }\nclaim: log(x * y) == log(x) + log(y)\n',
  field: 'title: A field\ngiven: { x: real }\nclaim: (x + 1)^2 == x^2 + 2*x + 1\n',
  finite: 'title: Finitely many\ngiven: { b: "{0, 1}" }\nclaim: b^2 == b\n',
  order: 'title: An order\ngiven: { x: real, y: real }\nclaim: x * y <= (x^2 + y^2) / 2\n',
  word: 'title: A word\nclaim: E(softplus(Z)) > 1 / 2\ngiven: { Z: "~ normal(0, 1)" }\n',
};
const cwd = folderWith(claims);
const file = join(cwd, 'proofs.jsonl');
afterAll(() => rmSync(cwd, { recursive: true }));

const lines = (): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');

/** Another file, whose digest is right if it is to be. */
function written(name: string, body: readonly string[], isDigestRight: boolean): string {
  const text = body.map((line) => `${line}\n`).join('');
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(cwd, name), `${text}${isDigestRight ? JSON.stringify({ sha256 }) : lines().at(-1)}\n`);
  return name;
}

beforeAll(async () => {
  const { code, err } = await verify(['all', '--seed', '1', '--certificate', 'proofs.jsonl'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
}, 30_000);

describe('verify recheck', () => {
  it('establishes proofs again, and names those that are on a word', async () => {
    const { code, out, err } = await verify(['recheck', 'proofs.jsonl', '--seed', '1'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replace(/\d+\.\d\d s/, 'TIME')).toMatchInlineSnapshot(`
      "✓ field, α 2^-108
      ✓ finite
      ✓ law, α 2^-108
      ✓ order
      ? word
          no certificate: it is proved on the word of enclosures of integrals

      4 of 5 proofs established again · 4 for every size · 1 without a certificate · TIME · seed 1
      "
    `);
  });

  it('says the same as JSON', async () => {
    const { code, out } = await verify(['recheck', 'proofs.jsonl', '--seed', '1', '--json'], { cwd });
    expect(code).toBe(0);
    const { claims, summary } = JSON.parse(out);
    expect(claims.map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual([
      'established',
      'established',
      'established',
      'established',
      'word',
    ]);
    expect(summary).toMatchObject({ established: 4, everySize: 4, withoutCertificate: 1, refused: 0 });
  });

  it('notices every changed byte', async () => {
    const [at, ...others] = lines();
    for (const body of [
      [at?.replace('1', '2') ?? '', ...others.slice(0, -1)],
      [at ?? '', ...others.slice(0, -1).map((line) => line.replace('"c":"1/1"', '"c":"2/1"'))],
      [at ?? '', ...others.slice(1, -1)],
    ]) {
      const { code, out, err } = await verify(['recheck', written('changed.jsonl', body, false)], { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^error\[(changed|no)-certificates\]/);
    }
  });

  it('refuses a certificate that proves something else, or nothing', async () => {
    const body = lines().slice(0, -1);
    const of = (id: string): { certificate: unknown } =>
      JSON.parse(body.find((line) => line.includes(`"${id}"`)) ?? '');
    const forged = body.map((line) => {
      const entry = line.includes('"certificate"') ? JSON.parse(line) : null;
      if (entry?.id === 'law') entry.certificate = of('field').certificate;
      if (entry?.id === 'order') entry.certificate = of('finite').certificate;
      if (entry?.id === 'field') entry.certificate = { by: 'faith' };
      if (entry?.id === 'finite') entry.certificate = { by: 'residues' };
      return entry === null ? line : JSON.stringify(entry);
    });
    const { code, out, err } = await verify(['recheck', written('forged.jsonl', forged, true), '--seed', '1'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.match(/^✗/gm)).toHaveLength(4);
    expect(out).not.toMatch(/TypeError|undefined|\n +at /);
  });

  it.each([
    'no JSON',
    '{"id": 1}',
    '[]',
    '{"id": "law", "file": "claims/law.yaml", "oracles": [], "certificate": 1}',
    // Neither a proof nor anybody's word.
    '{"id": "law", "file": "claims/law.yaml", "oracles": [], "certificate": null}',
  ])('cannot use the line %s', async (line) => {
    const name = written('strange.jsonl', [lines()[0] ?? '', line], true);
    const { code, out, err } = await verify(['recheck', name], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('strange.jsonl:2 is no claim with its proof.');
  });

  it('refuses certificates of strange forms', async () => {
    const strange = [[], {}, { by: 'derivation' }, { by: 'derivation', lines: 1, goals: {} }, { by: 'arithmetic' }].map(
      (certificate) => JSON.stringify({ id: 'law', file: 'claims/law.yaml', oracles: [], certificate }),
    );
    const { code, out, err } = await verify(['recheck', written('forms.jsonl', [lines()[0] ?? '', ...strange], true)], {
      cwd,
    });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.match(/^✗/gm)).toHaveLength(strange.length);
  });

  it('tells nothing of a file elsewhere that a certificate names, and prints no name that a terminal would obey', async () => {
    const secret = join(tmpdir(), `secret-${process.pid}.yaml`);
    writeFileSync(secret, 'token_hunter2: 1\n');
    const entry = JSON.stringify({ id: 'a\u001b[31m\nb', file: secret, oracles: [], certificate: { by: 'residues' } });
    const { code, out, err } = await verify(['recheck', written('nosy.jsonl', [lines()[0] ?? '', entry], true)], {
      cwd,
    });
    rmSync(secret);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^✗ a \[31m b\n {4}What is wrong is not shown/);
    expect(out).not.toContain('hunter2');
  });

  it('refuses the proof of a claim that has changed', async () => {
    const path = join(cwd, 'claims/law.yaml');
    writeFileSync(path, claims.law.replace('+ log(y)', '- log(y)'));
    const { code, out } = await verify(['recheck', 'proofs.jsonl', '--seed', '1'], { cwd });
    writeFileSync(path, claims.law);
    expect(code).toBe(1);
    expect(out).toContain('✗ law');
  });

  it.each([
    ['absent.jsonl', 'unusable-file'],
    ['claims/law.yaml', 'no-certificates'],
  ])('cannot read %s', async (name, fault) => {
    const { code, out, err } = await verify(['recheck', name], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`error[${fault}]`);
  });
});
