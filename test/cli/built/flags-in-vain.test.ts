import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { folderWith, square, verify } from './verify';

const ask =
  'ask: [{ id: q, kind: formula, prompt: p, answer: x, variables: { x: real }, samples: { right: [x], wrong: [y] } }]';
const cwd = folderWith({ square: `${square}${ask}\n` });
afterAll(() => rmSync(cwd, { recursive: true }));

it.each([
  [['list', '--seed', '1'], '`verify list` takes no --seed.'],
  [['list', '--fail-on', 'none'], '`verify list` takes no --fail-on.'],
  [['explain', 'square', '--reporter', 'json'], '`verify explain` takes no --reporter.'],
  [['explain', 'square', '--cache', 'kept'], '`verify explain` takes no --cache.'],
  [['explain', 'square', '--update-baseline', '--baseline', 'b'], '`verify explain` takes no --update-baseline.'],
  [['explain', 'square', '--shard', '1/2'], '`verify explain` takes no --shard.'],
  [['list', '--out', 'part'], '`verify list` takes no --out.'],
  [['grade', 'square', 'answers.csv', '--costs', 'c'], '`verify grade` takes no --costs.'],
  [['cluster', 'slurm', '--cache', 'kept'], '`verify cluster` takes no --cache.'],
  [['merge', 'part', '--seed', '1'], '`verify merge` takes no --seed.'],
  [['merge', 'part', '--shard', '1/2'], '`verify merge` takes no --shard.'],
  [['report', '--out', 'site', '--certificate', 'c'], '`verify report` takes no --certificate.'],
  [['equal', 'x', 'x', '--claims', '.'], '`verify equal` takes no --claims.'],
  [['schema', '--json'], '`verify schema` takes no --json.'],
  [['all', '--watch', '--reporter', 'json'], '--watch does not go with --reporter.'],
  [['all', '--config', 'c.json', '--no-config'], '--config and --no-config contradict each other.'],
  [['all', '--cache', 'kept', '--no-cache'], '--cache and --no-cache contradict each other.'],
  [['all', '--cache', 'kept', '--certificate', 'c'], '--cache does not go with --certificate'],
  [['grade', 'square', '-', '--student', 'ada'], '--student does not go with answers from standard input.'],
  [['grade', 'square', 'answers.csv', '--json', '--format', 'csv'], '--json and --format csv contradict each other.'],
  [['equal', 'x', 'x', '--stdin'], '--stdin takes no formulas'],
])('%j is bad input: a flag that would do nothing', async (args, said) => {
  expect(await verify(args, { cwd })).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
});

it('offers no command a flag that it does not heed', async () => {
  const { out } = await verify(['list', '--help']);
  for (const flag of ['--json', '--claims', '--no-color']) expect(out).toContain(flag);
  for (const flag of ['--seed', '--fail-on', '--watch', '--no-cache']) expect(out).not.toContain(flag);
  expect((await verify(['list', '--no-color', '--no-config', '--json'], { cwd })).code).toBe(0);
});
