import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { BadInput } from '../bad-input';
import { concealForeign } from '../conceal-foreign';
import { using } from '../system-error';
import { configurationPlaces } from './configuration-places';
import type { Configuration } from './configuration-schema';
import { hasRepeatedNames } from './has-repeated-names';

/** A configuration, and the file that holds it. */
export interface FoundConfiguration {
  readonly configuration: Configuration;
  readonly file: string;
}

/** A file that holds settings, whatever they are. */
interface Settings {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
}

const key = 'claimcheck';

/**
 * The configuration that holds for the working directory, null where there is none.
 * @param given the file that was named, in place of a search
 * @throws BadInput for what is no configuration, with its place
 */
export async function readConfiguration(given: string | undefined): Promise<FoundConfiguration | null> {
  const settings = given === undefined ? await nearest(process.cwd()) : await required(given);
  if (settings === null) return null;
  // Most runs have none: what checks one is read when there is one.
  const { configurationSchema } = await import('./configuration-schema');
  const { file, text, value } = settings;
  const checked = configurationSchema.safeParse(value);
  if (!checked.success || hasRepeatedNames(text)) {
    const { configurationDiagnostics } = await import('./configuration-diagnostics');
    const source = { text, file: shown(file), within: isPackage(file) ? [key] : [] };
    const diagnostics = configurationDiagnostics(checked.error?.issues ?? [], source);
    if (diagnostics.length > 0) throw refusal(diagnostics, file);
  }
  return { configuration: checked.data as Configuration, file };
}

/** Where one stands is asked of the folder, so that a link that leads nowhere, and what may not be read, is not passed over. */
async function nearest(folder: string): Promise<Settings | null> {
  for (const name of configurationPlaces) {
    const file = join(folder, name);
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) continue;
    const settings = await read(file);
    if (settings !== null) return settings;
  }
  return folder === dirname(folder) ? null : nearest(dirname(folder));
}

async function required(given: string): Promise<Settings> {
  const settings = await read(resolve(given));
  if (settings !== null) return settings;
  throw new BadInput('no-settings', `${given} has no settings.`, `Write them under ${key}, or name another file.`);
}

/** Null for a package that has none. */
async function read(file: string): Promise<Settings | null> {
  const text = using(shown(file), () => readFileSync(shown(file), 'utf8'));
  const document = await parsed(file, text);
  if (!isPackage(file)) return { file, text, value: document };
  const isMap = typeof document === 'object' && document !== null;
  return isMap && key in document ? { file, text, value: document[key] } : null;
}

async function parsed(file: string, text: string): Promise<object | null> {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { syntaxDiagnostic } = await import('./configuration-diagnostics');
    throw refusal([syntaxDiagnostic(error, text, shown(file))], file);
  }
}

const refusal = (diagnostics: Parameters<typeof concealForeign>[0], file: string): BadInput =>
  BadInput.of(concealForeign(diagnostics, shown(file), dirname(shown(file))));

const isPackage = (file: string): boolean => basename(file) === 'package.json';

/** As a person would write the path from here. */
const shown = (file: string): string => relative(process.cwd(), file) || file;
