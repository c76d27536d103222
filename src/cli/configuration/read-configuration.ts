import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { lilconfig } from 'lilconfig';
import { BadInput } from '../bad-input';
import { about } from '../system-error';
import { configurationPlaces } from './configuration-places';
import type { Configuration } from './configuration-schema';

/** A configuration, and the file that holds it. */
export interface FoundConfiguration {
  readonly configuration: Configuration;
  readonly file: string;
}

const key = 'claimcheck';

/**
 * The configuration that holds for the working directory, null where there is none.
 * @param given the file that was named, in place of a search
 * @throws BadInput for what is no configuration, with its place
 */
export async function readConfiguration(given: string | undefined): Promise<FoundConfiguration | null> {
  const searching = lilconfig(key, {
    searchPlaces: [...configurationPlaces],
    loaders: { '.json': parsed, noExt: parsed },
    cache: false,
  });
  const found = await (given === undefined
    ? searching.search()
    : searching.load(given).catch((error) => Promise.reject(about(given, error))));
  if (found === null || found.isEmpty === true || found.config === null) return null;
  const { config, filepath } = found;
  // Most runs have none: what checks one is read when there is one.
  const { configurationSchema } = await import('./configuration-schema');
  const checked = configurationSchema.safeParse(config);
  if (checked.success) return { configuration: checked.data, file: filepath };
  const text = readFileSync(filepath, 'utf8');
  const within = basename(filepath) === 'package.json' ? [key] : [];
  const { configurationDiagnostics } = await import('./configuration-diagnostics');
  throw BadInput.of(configurationDiagnostics(checked.error.issues, { text, file: shown(filepath), within }));
}

async function parsed(file: string, text: string): Promise<unknown> {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { syntaxDiagnostic } = await import('./configuration-diagnostics');
    throw BadInput.of([syntaxDiagnostic(error, text, shown(file))]);
  }
}

/** As a person would write the path from here. */
const shown = (file: string): string => relative(process.cwd(), file) || file;
