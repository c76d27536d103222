import * as nodeModule from 'node:module';
import { Command, CommanderError, Help, Option } from 'commander';
import { version } from '../../package.json';
import { toleratedRuleNames } from '../report/run/finding-rules';
import { runReporterNames } from '../report/run/reporters';
import { BadInput } from './bad-input';
import { addClusterCommands } from './cluster-commands';
import { flagsInVain, takes } from './command-flags';
import { budgetText, describedFor, timeoutText } from './command-help';
import { completedArgument } from './completion/completed-argument';
import { shellNames } from './completion/scripts';
import { exitCode } from './exit-code';
import { claimLimits, type Flags } from './flags';
import { addGradingCommands } from './grading-commands';
import { schemaNames } from './schema-names';
import { explained, isSystemError } from './system-error';

// Newer versions of Node keep compiled code between runs.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
  nodeModule.enableCompileCache();
}

const examples = `
Examples:
  verify all                             check every claim
  verify layer-norm/shift-invariance     check one claim
  verify 'resnext/**' --json             check a folder, as JSON
  verify explain layer-norm/shift-invariance
                                         show statement, evidence and witness
  verify equal "2 * x" "x + x" --given "x: real"
                                         decide one equality
  verify proof derivation.yaml           check a derivation line by line

Exit code: 0 every claim met its expectation, 1 some did not, 2 bad input,
3 a fault of the program.`;

function program(): Command {
  const verify = new Command('verify')
    .description('Checks claims about the mathematics of deep learning, and says what each verdict rests on.')
    .version(version)
    .argument('[claims...]', 'all, ids, globs, claim files and folders of them, or - for standard input')
    .option('--seed <text>', 'repeat a run: all randomness comes from this')
    .option('--json', 'write JSON')
    .addOption(reporterOption())
    .addOption(failOnOption())
    .option('--baseline <file>', 'what is known to be wrong, which does not make the run fail')
    .option('--update-baseline', 'write down in the baseline what is wrong now')
    .option('--jobs <n>', 'check n claims at once (default: one a core)')
    .option('--budget <n>', budgetText('a claim', claimLimits))
    .option('--timeout <seconds>', timeoutText('a claim', claimLimits))
    .option('--evidence <which>', 'all: enclosures and samples of concrete cases beside every proof')
    .option('--certificate <file>', 'write what claims were proved by, for verify recheck')
    .option('--cache <folder>', 'where verdicts are kept (default: in node_modules/.cache, if there is one)')
    .option('--no-cache', 'check all anew, and keep nothing')
    .option('--changed [commit]', 'only claims that changed since a commit (default: HEAD)')
    .option('--watch', 'check again whenever a claim is saved; q ends')
    .option('--shard <i/n>', 'check the i-th of n parts of what is asked for; auto: which it is says the job array')
    .option('--out <file>', 'with --shard, write the part here, for verify merge')
    .option('--costs <file>', 'with --shard, balance by what claims took: a jsonl or json of an earlier run')
    .option('--claims <folder>', 'where claims are (default: ./claims, else those that come with the program)')
    .option('--config <file>', 'settings (default: claimcheck in package.json, .claimcheckrc.json, …)')
    .option('--no-config', 'heed no settings')
    .option('--no-color', 'write without colours')
    .addHelpText('after', examples)
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20, visibleGlobalOptions: notOwn })
    .configureOutput({ outputError: (text, write) => write(usageError(text)) })
    .helpCommand('help [command]', 'show what a command takes')
    .showSuggestionAfterError()
    .exitOverride()
    .hook('preAction', (root, command) => requireHeeded(root, command))
    .hook('preAction', (_, command) => requireFolder(command))
    .hook('preAction', async (root, command) => {
      if (takes(command, '--config')) await (await import('./configuration/configure')).configure(root, command);
    })
    .action(async (claims: readonly string[], flags: Flags) => {
      if (claims.length === 0 && flags.changed === undefined && flags.watch !== true) {
        if (process.argv.length <= 2) return verify.outputHelp();
        throw new BadInput('no-claims', 'It is not said which claims.', 'Name some, or say `verify all`.');
      }
      const patterns = claims.length === 0 ? ['all'] : claims;
      if (flags.watch === true) return (await import('./command-watch')).watchCommand(patterns, flags);
      return (await import('./command-verify')).verifyCommand(patterns, flags);
    });
  addStatementCommands(verify);
  addClusterCommands(verify);
  addSiteCommands(verify);
  addProofCommands(verify);
  addGradingCommands(verify);
  addAuthorCommands(verify);
  requireConsistent(verify);
  return verify;
}

/** Commands about claims and single statements. */
function addStatementCommands(verify: Command): void {
  verify
    .command('list')
    .description('list claims by question, id and title')
    .argument('[claims...]', 'ids, globs or folders')
    .action(async (claims: readonly string[], _own: object, command: Command) =>
      (await import('./command-list')).listCommand(claims, command.optsWithGlobals()),
    );
  verify
    .command('explain')
    .description('check claims and show statement, derivation, evidence, witness and how to replay')
    .argument('<claims...>', 'ids, globs, folders or files')
    .action(async (claims: readonly string[], _own: object, command: Command) =>
      (await import('./command-explain')).explainCommand(claims, command.optsWithGlobals()),
    );
  verify
    .command('equal')
    .description('decide whether two formulas are equal wherever the declarations allow')
    .argument('[a]', 'a formula')
    .argument('[b]', 'another')
    .option('--given <declaration>', 'what a name stands for, as "x: real"; may be repeated', collect, [])
    .option('--stdin', 'answer JSON lines {"a", "b", "given"} from standard input')
    // A formula may start with a minus.
    .allowUnknownOption()
    .action(async (a: string | undefined, b: string | undefined, _own: object, command: Command) =>
      (await import('./command-equal')).equalCommand(a, b, command.optsWithGlobals()),
    );
}

/** Commands that write pages. */
function addSiteCommands(verify: Command): void {
  verify
    .command('report')
    .description('check claims and write a site of them: an overview, and a page for each claim')
    .argument('[claims...]', 'all (if left out), ids, globs, folders or files')
    .option('--out <folder>', 'a new folder, or one with such a site, which is replaced')
    .option('--title <text>', 'the name of the site (default: Claimcheck report)')
    .action(async (claims: readonly string[], _own: object, command: Command) =>
      (await import('./command-report')).reportCommand(claims, command.optsWithGlobals()),
    );
}

/** Commands about proofs. */
function addProofCommands(verify: Command): void {
  verify
    .command('proof')
    .description('check a derivation line by line, without a claim around it')
    .argument('<file>', 'a YAML file with given, let, lines and goal')
    .option('--out <folder>', 'write it as a page: a new folder, or one with such a page, which is replaced')
    .action(async (file: string, _own: object, command: Command) =>
      (await import('./command-proof')).proofCommand(file, command.optsWithGlobals()),
    );
  verify
    .command('recheck')
    .description('establish proofs again, from what --certificate wrote')
    .argument('<file>', 'certificates')
    .action(async (file: string, _own: object, command: Command) =>
      (await import('./command-recheck')).recheckCommand(file, command.optsWithGlobals()),
    );
}

/** Commands for authors of claims. */
function addAuthorCommands(verify: Command): void {
  verify
    .command('new')
    .description('write a claim file to start from')
    .argument('<id>', 'its path under the folder of claims, without extension')
    .action(async (id: string, _own: object, command: Command) =>
      (await import('./command-new')).newCommand(id, command.optsWithGlobals()),
    );
  verify
    .command('schema')
    .description('print a JSON Schema for editors: of claim files, or of configurations')
    .addArgument(completedArgument('[of]', 'claim (if left out) or configuration', schemaNames).default('claim'))
    .action(async (of: string) => (await import('./command-schema')).schemaCommand(of));
  verify
    .command('lsp')
    .description('serve an editor: mistakes, completion and verdicts beside claims')
    .option('--stdio', 'over standard input and output, as always')
    .action(async (_own: object, command: Command) =>
      (await import('./command-lsp')).lspCommand(command.optsWithGlobals()),
    );
  verify
    .command('completion')
    .description('print what a shell reads to complete verify at the tab key')
    .addArgument(completedArgument('<shell>', 'your shell', shellNames))
    .action(async (shell: string) => (await import('./command-completion')).completionCommand(shell));
  verify
    .command('complete [words...]', { hidden: true })
    .action(async (words: readonly string[]) => (await import('./command-complete')).completeCommand(verify, words));
}

/** The options of `verify` that a command heeds, but those that it has of its own. */
function notOwn(this: Help, command: Command): Option[] {
  const own = command.options.map(({ long }) => long);
  return Help.prototype.visibleGlobalOptions
    .call(this, command)
    .filter((option) => !own.includes(option.long) && takes(command, option.long))
    .map((option) => describedFor(command, option));
}

function reporterOption(): Option {
  const option = new Option(
    '--reporter <name[=file]>',
    'how checked claims are written, and to which file; may be repeated',
  );
  option.argChoices = [...runReporterNames];
  return option.argParser(collect);
}

function failOnOption(): Option {
  const option = new Option('--fail-on <kinds>', 'what makes a run fail: any (default), none, or kinds of findings');
  option.argChoices = ['any', 'none', ...toleratedRuleNames];
  return option.argParser(collect);
}

/** A flag that does nothing is no flag that was meant. */
function requireHeeded(program: Command, command: Command): void {
  const { cache, certificate } = program.opts<Flags>();
  if (typeof cache === 'string' && certificate !== undefined)
    command.error('error: --cache does not go with --certificate: proofs are found anew.');
  const [flag] = flagsInVain(program, command);
  if (flag !== undefined) command.error(`error: \`verify ${command.name()}\` takes no ${flag}.`);
}

/** A flag and its negation have one value, of which the later would be heeded. */
function requireConsistent(verify: Command): void {
  for (const { long = '' } of verify.options.filter(({ negate }) => negate)) {
    const name = long.replace('--no-', '');
    const written = new Set<string>();
    for (const each of [name, `no-${name}`])
      verify.on(`option:${each}`, () => {
        written.add(each);
        if (written.size > 1) verify.error(`error: --${name} and --no-${name} contradict each other.`);
      });
  }
}

/** Paths mean nothing where the working folder was removed. */
function requireFolder(command: Command): void {
  try {
    process.cwd();
  } catch {
    command.error('error: the folder in which this was started is gone.');
  }
}

/** A wrong command line, in the form of all other faults. */
function usageError(text: string): string {
  const [reason = '', ...more] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const suggestions = more.map((line) => `${line.replace(/^\((.*)\)$/, '$1')} `);
  return [
    'error[usage]',
    `  ${reason.replace(/\.$/, '')}.`,
    `  ${suggestions.join('')}\`verify --help\` lists commands and flags.`,
    '',
  ].join('\n');
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

// A reader that has seen enough (`verify all | head -1`) is no fault, nor does it say that all is well; what cannot be written is told where it can be.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: unknown) => {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitCode.unread);
    const { reason, next } = explained(error);
    if (stream === process.stdout)
      process.stderr.write(`error[unusable-output]\n  Standard output cannot be written: ${reason}.\n  ${next}\n`);
    process.exit(exitCode.badInput);
  });
}

async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCode.met : exitCode.badInput;
    else await (await import('./fail')).fail(error, !process.argv.includes('--no-color'));
  }
}

void main();
