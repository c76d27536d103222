import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { operations } from '../src/operation/table';

const root = fileURLToPath(new URL('../src', import.meta.url));
/** A folder imports only what stands before it. */
const order = [
  'number',
  'operation',
  'tensor',
  'statement',
  'kernel',
  'language',
  'python',
  'torch',
  'notation',
  'claim',
  'program',
  'integral',
  'point',
  'definedness',
  'concrete',
  'engine',
  'decide',
  'derive',
  'run',
  'grade',
  'report',
  'site',
  'editor',
  'cli',
  'index.ts',
];
const lineLimit = 300;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const anyImport = /\b(?:import|export)\b[^;']*?'(\.[^']+)'/g;
const valueImport = /\b(?:import|export)\b(?! type\b)[^;']*?'(\.[^']+)'/g;

/** What a file imports by a relative path, as files under src. */
function importsOf(file: string, pattern = anyImport): string[] {
  const specifiers = (texts.get(file) ?? '').matchAll(pattern);
  return [...specifiers].flatMap(([, specifier = '']) => {
    const target = relative(root, join(root, dirname(file), specifier));
    return [`${target}.ts`, join(target, 'index.ts'), target].filter((candidate) => texts.has(candidate)).slice(0, 1);
  });
}

const folderOf = (file: string): string => file.split('/')[0] ?? '';

/** `file: offence` for every file that offends. */
function offences(offenceIn: (file: string) => readonly string[]): string[] {
  return files.flatMap((file) => offenceIn(file).map((offence) => `${file}: ${offence}`));
}

const matches = (file: string, pattern: RegExp): string[] => (texts.get(file) ?? '').match(pattern) ?? [];
/** The library is the command line without a terminal. */
const isOutsideCommandLine = (file: string): boolean => folderOf(file) !== 'cli' && file !== 'index.ts';

it('has the folders of the architecture', () => {
  expect(files.filter((file) => !order.includes(folderOf(file)))).toEqual([]);
});

it('imports only what stands before', () => {
  // Number systems are made from the table of operations, which speaks of numbers: these two stand side by side.
  const floorOf = (folder: string): number => Math.max(1, order.indexOf(folder));
  const allowed = (file: string) => order.slice(0, floorOf(folderOf(file)) + 1);
  expect(offences((file) => importsOf(file).filter((target) => !allowed(file).includes(folderOf(target))))).toEqual([]);
});

const engines = ['enumeration', 'identity', 'smt', 'enclosure', 'sampling', 'search', 'adversary'];
const engineOf = (file: string): string | undefined =>
  engines.find((engine) => file === `engine/${engine}.ts` || file.startsWith(`engine/${engine}/`));

it('keeps engines apart: none imports another', () => {
  const others = (file: string) =>
    importsOf(file).filter((target) => engineOf(target) !== undefined && engineOf(target) !== engineOf(file));
  expect(offences((file) => (engineOf(file) === undefined ? [] : others(file)))).toEqual([]);
});

it('has no room of more than a quarter of the house', () => {
  const size = (file: string) => (texts.get(file) ?? '').split('\n').length;
  const sizeOf = (own: readonly string[]) => own.reduce((sum, file) => sum + size(file), 0);
  const large = order.filter((room) => sizeOf(files.filter((file) => folderOf(file) === room)) > 0.25 * sizeOf(files));
  expect(large).toEqual([]);
});

it('names its rooms in docs/architecture.md, in their order', () => {
  const page = readFileSync(join(root, '../docs/architecture.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \|$/gm)];
  const named = rows.filter(([, room = '']) => order.includes(room));
  expect(named.map(([, room]) => room)).toEqual(order.filter((room) => room !== 'index.ts'));
  const missing = named.flatMap(([, room = '', places = '']) =>
    [...places.matchAll(/`([^`]+)`/g)].map(([, file]) => `${room}/${file}`).filter((file) => !texts.has(file)),
  );
  expect(missing).toEqual([]);
});

it('makes theorems in the kernel alone', () => {
  const makes = /\bTheorem\.established\b|\bnew Theorem\b|as (?:unknown as )?Theorem\b/g;
  expect(offences((file) => (folderOf(file) === 'kernel' ? [] : matches(file, makes)))).toEqual([]);
  expect(files.filter((file) => matches(file, makes).length > 0)).toContain('kernel/trusting.ts');
});

it('touches files, clock, environment and terminal in the command line alone', () => {
  const touches = /from 'node:[^']+'|\b(?:process|console|performance)\.|\bDate\.now\(|\bMath\.random\(/g;
  expect(offences((file) => (isOutsideCommandLine(file) ? matches(file, touches) : []))).toEqual([]);
});

/** Memories of pure functions: of objects, with which they go, or of texts, of which few are kept. */
const pureMemories = [
  'grade/answer/within.ts: bands',
  'grade/rules-digest.ts: digests',
  'language/declaration.ts: parsed',
  'language/most-arguments.ts: counted',
  'language/parse-expression.ts: parsed',
  'point/simple-values.ts: remembered',
  'program/machine/create-machine.ts: made',
  'statement/statement-seed.ts: hashes',
  'tensor/plan.ts: placesOfPlans',
];

it('remembers nothing at module level but by pure functions: runs own what they remember', () => {
  const state =
    /^(?:export )?(?:let (\w+)|const (\w+) = (?:new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)|boundedMemory\b|createMemories\b))/gm;
  const names = (file: string): string[] =>
    [...(texts.get(file) ?? '').matchAll(state)].map(([, variable, memory]) => variable ?? memory ?? '');
  expect(offences(names).sort()).toEqual(pureMemories);
});

it('runs no text as code', () => {
  expect(offences((file) => matches(file, /\beval\s*\(|\bnew Function\b|\bFunction\(|node:vm/g))).toEqual([]);
});

it('lists operations in one place: what some have in common is a fact of each', () => {
  const name = `'(?:${Object.keys(operations).join('|')})'`;
  const list = new RegExp(`\\[\\s*(?:${name}\\s*,?\\s*){2,}\\]`, 'g');
  expect(files.filter((file) => matches(file, list).length > 0)).toEqual([]);
});

it('has short files that are named after what they hold', () => {
  expect(offences((file) => basename(file, '.ts').match(/^(?:utils?|helpers?|common|misc)$/) ?? [])).toEqual([]);
  const lines = (file: string) => (texts.get(file) ?? '').split('\n').length;
  expect(offences((file) => (lines(file) > lineLimit ? [`${lines(file)} lines`] : []))).toEqual([]);
});

// Biome counts the lines; what is exempt says why where it stands.
it('has functions of at most 60 lines, but for few', () => {
  const settings = readFileSync(join(root, '../biome.json'), 'utf8');
  expect(settings).toMatch(/"noExcessiveLinesPerFunction": \{ "level": "error", "options": \{ "maxLines": 60 \} \}/);
  const exempt = /biome-ignore lint\/complexity\/noExcessiveLinesPerFunction: .{20,}\n(?:export )?function \w+/g;
  const named = offences((file) => matches(file, exempt).map((text) => text.replace(/^.* /s, '')));
  expect(named.sort()).toEqual([
    'engine/enclosure/flat-intervals.ts: flatIntervals',
    'engine/enclosure/series-sum.ts: seriesSum',
  ]);
  expect(offences((file) => matches(file, /noExcessiveLinesPerFunction/g))).toHaveLength(named.length);
});

// Types may refer to one another: they are gone when the program runs.
it('has no cycles between files', () => {
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): string[] => {
    if (above.includes(file)) return [[...above.slice(above.indexOf(file)), file].join(' → ')];
    if (done.has(file)) return [];
    const cycles = importsOf(file, valueImport).flatMap((target) => visit(target, [...above, file]));
    done.add(file);
    return cycles;
  };
  expect(files.flatMap((file) => visit(file, []))).toEqual([]);
});

it('finds what it looks for', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(importsOf('cli/main.ts')).toContain('cli/command-verify.ts');
  expect(importsOf('claim/load.ts', valueImport)).toContain('claim/schema.ts');
  expect(importsOf('claim/load.ts')).toContain('claim/claim-file.ts');
  expect(importsOf('claim/load.ts', valueImport)).not.toContain('claim/claim-file.ts');
});

it('establishes proofs again without what finds them', () => {
  const loaded = new Set<string>();
  const waiting = ['cli/command-recheck.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    waiting.push(...importsOf(file, valueImport));
  }
  const finders = ['engine', 'decide', 'program', 'concrete', 'grade'];
  expect([...loaded].filter((file) => finders.includes(folderOf(file))).sort()).toEqual([
    'decide/cases-at.ts',
    'decide/every-size/at-points.ts',
    'decide/every-size/local-sizes.ts',
    'decide/every-size/open-parameters.ts',
    'decide/every-size/reading-fault.ts',
    'decide/every-size/replay-every-size.ts',
    'decide/exchanges.ts',
    'decide/expansions.ts',
    'decide/inductions.ts',
    'decide/instance-cases.ts',
    'decide/integrals.ts',
    'decide/integration/closed-integrals.ts',
    'decide/integration/integrate.ts',
    'decide/integration/replay-integration.ts',
    'decide/level-step.ts',
    'decide/problem.ts',
    'decide/relations-apart.ts',
    'decide/replay-induction.ts',
    'decide/replay-relations.ts',
    'decide/replay-taylor.ts',
    'decide/size-cases.ts',
    'decide/templates.ts',
    'decide/uncovered-cases.ts',
    'engine/effort.ts',
  ]);
});

/** What is read with a file: not what it asks for later. */
const staticImport = /^(?:import|export)\b(?! type\b)[^;'(]*?'(\.[^']+)'/gm;

it('answers what is known from earlier runs without what checks claims', () => {
  const loaded = new Set<string>();
  const waiting = ['cli/main.ts', 'cli/configuration/configure.ts', 'cli/command-verify.ts', 'report/run/terminal.ts'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    waiting.push(...importsOf(file, staticImport));
  }
  const heavy = ['operation', 'tensor', 'kernel', 'program', 'engine', 'decide', 'derive'];
  expect([...loaded].filter((file) => heavy.includes(folderOf(file)))).toEqual([]);
  const libraries = [...loaded].flatMap((file) =>
    matches(file, /^import (?!type\b)[^;]*'(?:zod|yaml|mathjs[^']*|z3-solver)'/gm),
  );
  expect(libraries).toEqual([]);
});

it('writes files in one place, where none is left half written or put over what is read', () => {
  const writing = /\b(?:writeFileSync|appendFileSync|mkdirSync|mkdir|writeFile|copyFileSync|createWriteStream)\(/g;
  // The summary of a job is appended to.
  const allowed = (file: string): boolean => file.startsWith('cli/output/') || file === 'cli/run-outputs.ts';
  expect(offences((file) => (allowed(file) ? [] : matches(file, writing)))).toEqual([]);
});
