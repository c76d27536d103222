import { Argument, Command } from 'commander';
import { expect, it } from 'vitest';
import { completions } from '../../../src/cli/completion/completions';

function program(): Command {
  const root = new Command('tool')
    .argument('[claims...]')
    .option('--claims <folder>', 'where')
    .option('--json', 'as JSON');
  root.configureHelp({ showGlobalOptions: true });
  root.command('explain').description('say more').argument('<claims...>');
  root.command('grade').argument('<sheet>').argument('<submissions>').option('--out <file>', 'here');
  root.command('hidden', { hidden: true });
  const shell = new Argument('<shell>');
  shell.argChoices = ['bash', 'zsh'];
  root.command('completion').addArgument(shell);
  return root;
}

const ids = ['norm/shift', 'norm/scale', 'norms', 'deep/er/one'];
const complete = async (...words: string[]): Promise<string[]> => {
  const found = await completions(program(), words, async (folder) => (folder === 'other' ? ['elsewhere'] : ids));
  return found.map((each) => (each.kind === 'word' ? each.text : `<${each.kind}>`));
};

it('offers commands, and what the first argument may be', async () => {
  const commands = ['explain', 'grade', 'completion', 'help'];
  expect(await complete('')).toEqual([...commands, 'all', 'norm/', 'norms', 'deep/', '<files>']);
  expect(await complete('e')).toEqual(['explain', '<files>']);
});

it('completes ids folder by folder', async () => {
  expect(await complete('explain', 'norm')).toEqual(['norm/', 'norms', '<files>']);
  expect(await complete('explain', 'norm/s')).toEqual(['norm/shift', 'norm/scale', '<files>']);
  expect(await complete('explain', 'norms', 'deep/')).toEqual(['deep/er/', '<files>']);
});

it('offers the flags of the command and of all commands', async () => {
  expect(await complete('grade', 's', '--')).toEqual(['--out', '--help', '--claims', '--json']);
  expect(await complete('explain', '--o')).toEqual([]);
});

it('knows which flags take a value, and of which kind', async () => {
  expect(await complete('--claims', '')).toEqual(['<folders>']);
  expect(await complete('grade', '--out', '')).toEqual(['<files>']);
  expect(await complete('--json', 'gr')).toEqual(['grade', '<files>']);
  expect(await complete('--claims', '=', '')).toEqual(['<folders>']);
  expect(await complete('--claims', '=')).toEqual(['<folders>']);
});

it('counts arguments, and looks for ids where --claims says', async () => {
  expect(await complete('grade', 'norms', '')).toEqual(['<files>']);
  expect(await complete('grade', 'norms', 'file', '')).toEqual([]);
  expect(await complete('completion', '')).toEqual(['bash', 'zsh']);
  expect(await complete('--claims', 'other', 'else')).toEqual(['elsewhere', '<files>']);
  expect(await complete('--claims=other', 'norms', 'gr')).toEqual(['<files>']);
});
