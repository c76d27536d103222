import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const library = new URL('../../../dist/index.js', import.meta.url).href;

/** What a program that uses the library prints; it must come to its end by itself. */
async function printed(program: string): Promise<string> {
  const text = `import { equal, verify } from ${JSON.stringify(library)};\n${program}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', text], {
    timeout: 60_000,
  });
  return stdout.trim();
}

it('the library proves with the solver what the command line does, and ends it', async () => {
  const claim = (text: string) =>
    JSON.stringify(JSON.stringify({ title: 't', given: { x: 'real', y: 'real' }, claim: text }));
  const program = `
    console.log((await verify(${claim('x * y <= (x^2 + y^2) / 2')})).verdict);
    console.log((await verify(${claim('x * y <= (x^2 + y^2) / 3')})).verdict);`;
  expect(await printed(program)).toBe('proved\nrefuted');
});

it('compares formulas with the solver', async () => {
  const program = `
    const given = ['x: real', 'y: real'];
    for (const [a, b] of [
      ['x > 0 and y > 0 ? abs(x * y) : 0', 'x > 0 and y > 0 ? x * y : 0'],
      ['max(x, y) * min(x, y)', 'x * y'],
      ['max(x, y)', 'x'],
    ]) console.log((await equal({ a, b, given })).verdict);`;
  expect(await printed(program)).toBe('equal\nequal\nnot equal');
});
