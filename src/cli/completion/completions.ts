import type { Argument, Command, Option } from 'commander';

/** What may stand where the cursor is: a word with what it means, or what the shell itself knows best. */
export type Completion =
  | { readonly kind: 'word'; readonly text: string; readonly about: string }
  | { readonly kind: 'files' | 'folders' };

/** The ids of claims under a folder, or where claims are by default. */
export type IdsUnder = (folder: string | undefined) => Promise<readonly string[]>;

/** What is meant by the name of an argument, or of the value of a flag, in the table of commands. */
const meanings: Readonly<Record<string, readonly ('all' | 'ids' | 'files' | 'folders')[]>> = {
  file: ['files'],
  folder: ['folders'],
  submissions: ['files'],
  parts: ['files'],
  claims: ['all', 'ids', 'files'],
  sheet: ['ids', 'files'],
};

/**
 * Completes a command line from the table of commands and flags.
 * @param words what is written after the name of the program; the last is the one at the cursor, and may be empty
 */
export async function completions(
  program: Command,
  words: readonly string[],
  idsUnder: IdsUnder,
): Promise<Completion[]> {
  // Some shells take --flag=value for three words.
  const written = words.filter((word) => word !== '=');
  const word = words.at(-1) === '=' ? '' : (written.pop() ?? '');
  const { command, operands, open, folder } = read(program, written);
  const ids = (): Promise<readonly string[]> => idsUnder(folder);
  const found =
    open !== null
      ? await valuesOf(open.argChoices, /<(\w+)>/.exec(open.flags)?.[1], word, ids)
      : word.startsWith('-')
        ? optionsOf(command).map(({ long, description }) => known(long ?? '', description))
        : [...(operands === 0 ? commandsOf(command) : []), ...(await argumentsAt(command, operands, word, ids))];
  return found.filter((each) => each.kind !== 'word' || each.text.startsWith(word));
}

interface Read {
  readonly command: Command;
  /** How many arguments the command has been given. */
  readonly operands: number;
  /** The flag whose value comes next. */
  readonly open: Option | null;
  /** The value of `--claims`. */
  readonly folder: string | undefined;
}

function read(program: Command, words: readonly string[]): Read {
  let state: Read = { command: program, operands: 0, open: null, folder: undefined };
  for (const word of words) {
    const { command, operands, open } = state;
    if (open !== null) {
      state = { ...state, open: null, ...(open.long === '--claims' ? { folder: word } : {}) };
    } else if (word.startsWith('-') && word !== '-') {
      const option = optionsOf(command).find(({ long, short }) => word === long || word === short);
      state = { ...state, open: option?.required === true ? option : null };
    } else {
      const next = operands === 0 ? command.commands.find((each) => each.name() === word) : undefined;
      state = next === undefined ? { ...state, operands: operands + 1 } : { ...state, command: next };
    }
  }
  return state;
}

function optionsOf(command: Command): Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

const commandsOf = (command: Command): Completion[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((each) => known(each.name(), each.description()));

async function argumentsAt(
  command: Command,
  place: number,
  word: string,
  ids: () => Promise<readonly string[]>,
): Promise<Completion[]> {
  const last: Argument | undefined = command.registeredArguments.at(-1);
  const argument = command.registeredArguments[place] ?? (last?.variadic === true ? last : undefined);
  return argument === undefined ? [] : valuesOf(argument.argChoices, argument.name(), word, ids);
}

async function valuesOf(
  choices: readonly string[] | undefined,
  name: string | undefined,
  word: string,
  ids: () => Promise<readonly string[]>,
): Promise<Completion[]> {
  if (choices !== undefined) return choices.map((choice) => known(choice, ''));
  const found: Completion[] = [];
  for (const meaning of meanings[name ?? ''] ?? []) {
    if (meaning === 'ids') found.push(...nextParts(await ids(), word));
    else found.push(meaning === 'all' ? known(meaning, 'every claim') : { kind: meaning });
  }
  return found;
}

/** Ids as far as the folder after the one at the cursor, as shells complete paths. */
function nextParts(ids: readonly string[], word: string): Completion[] {
  const parts = ids
    .filter((id) => id.startsWith(word))
    .map((id) => id.slice(0, id.indexOf('/', word.length) + 1 || undefined));
  return [...new Set(parts)].map((part) => known(part, ''));
}

const known = (text: string, about: string): Completion => ({ kind: 'word', text, about });
