import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;
const readme = readFileSync(`${root}README.md`, 'utf8');

/** Console blocks of the README with output below a command that names its seed. */
const blocks = [...readme.matchAll(/```console\n\$ npx (verify [^\n]*--seed 1)\n([\s\S]*?)```/g)].map(
  ([, command = '', output = '']) => ({ command, output }),
);

/** Times differ from run to run, and columns with them. */
const timeless = (text: string): string => text.replace(/ *\d+\.\d\d s/g, ' _ s').trim();

function run(command: string): string {
  const words = [...command.slice('verify '.length).matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  try {
    return execFileSync(
      process.execPath,
      [`${root}bin/verify.js`, ...words, ...(words[0] === 'equal' ? [] : ['--no-cache'])],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  } catch (error) {
    // Exit code 1 says that something was not equal; the output is what counts here.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
}

describe('the README shows real output', () => {
  test('of several commands', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(4);
  });

  test.each(blocks)('$command', ({ command, output }) => {
    expect(timeless(run(command))).toBe(timeless(output));
  });
});
