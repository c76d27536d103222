import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verify } from './verify';

describe('one question', () => {
  it.each([
    [['2 * x', 'x + x', '--given', 'x: real'], 0, 'equal'],
    [['abs(x)', '-x', '--given', 'x: real < 0'], 0, 'equal'],
    [['-x', '-x * -1', '--given', 'x: real'], 1, 'not equal'],
    [['(x + y)^2', 'x^2 + y^2', '--given', 'x: real; y: real'], 1, 'not equal'],
    [['(x + y)^2', 'x^2 + y^2', '--given', 'x: real', '--given', 'y: real'], 1, 'not equal'],
    [['x', 'y', '--given', 'x: real'], 2, 'invalid'],
    [['x +', 'x', '--given', 'x: real'], 2, 'invalid'],
    [['x', 'x', '--given', 'x: rael'], 2, 'invalid'],
  ])('verify equal %j ends with %i: %s', async (args, code, verdict) => {
    const ended = await verify(['equal', ...args]);
    expect({ code: ended.code, verdict: ended.out.split(/ {2}|\n/)[0] }).toEqual({ code, verdict });
  });

  it('needs two formulas', async () => {
    expect(await verify(['equal', 'x'])).toMatchObject({ code: 2, out: '' });
  });

  it('is answered as JSON, the same for the same seed', async () => {
    const ask = () => verify(['equal', 'x * x', 'x', '--given', 'x: real', '--json', '--seed', '3']);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(JSON.parse(first.out)).toMatchObject({ verdict: 'not equal', witness: { relation: '==' } });
    expect(second.out).toBe(first.out);
  });
});

describe('lines of questions', () => {
  it('are answered line by line, whatever a line holds', async () => {
    const lines = [
      '{"a": "x", "b": "x", "given": {"x": "real"}}',
      'nope',
      '',
      '{"a": "1", "b": "2"}',
      '[]',
      '{"a": "2", "b": "1 + 1"}',
    ];
    const { code, out } = await verify(['equal', '--stdin'], { input: lines.join('\n') });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).verdict),
    ).toEqual([...['equal', 'invalid', 'not equal', 'invalid', 'equal']]);
    expect(code).toBe(2);
  });

  it('are answered as they come', async () => {
    const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));
    const child = spawn(process.execPath, [program, 'equal', '--stdin']);
    child.stdin.write('{"a": "1", "b": "1"}\n');
    const [answer] = await once(child.stdout, 'data');
    expect(JSON.parse(String(answer)).verdict).toBe('equal');
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });
});
