import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { lilconfigSync } from 'lilconfig';
import { BadInput } from '../bad-input';
import { using } from '../system-error';
import { configurationDiagnostics, syntaxDiagnostic } from './configuration-diagnostics';
import { type Configuration, configurationSchema } from './configuration-schema';

/** A configuration, and the file that holds it. */
export interface FoundConfiguration {
  readonly configuration: Configuration;
  readonly file: string;
}

/** Where a configuration is looked for, in a folder and those that it lies in; the first that is found counts alone. */
export const configurationPlaces = ['package.json', '.claimcheckrc.json', 'claimcheck.config.json'] as const;
const key = 'claimcheck';

/**
 * The configuration that holds for the working directory, null where there is none.
 * @param given the file that was named, in place of a search
 * @throws BadInput for what is no configuration, with its place
 */
export function readConfiguration(given: string | undefined): FoundConfiguration | null {
  const searching = lilconfigSync(key, {
    searchPlaces: [...configurationPlaces],
    loaders: { '.json': parsed, noExt: parsed },
    cache: false,
  });
  const found = given === undefined ? searching.search() : using(given, () => searching.load(given));
  if (found === null || found.isEmpty === true || found.config === null) return null;
  const { config, filepath } = found;
  const checked = configurationSchema.safeParse(config);
  if (checked.success) return { configuration: checked.data, file: filepath };
  const text = readFileSync(filepath, 'utf8');
  const within = basename(filepath) === 'package.json' ? [key] : [];
  throw BadInput.of(configurationDiagnostics(checked.error.issues, { text, file: shown(filepath), within }));
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw BadInput.of([syntaxDiagnostic(error, text, shown(file))]);
  }
}

/** As a person would write the path from here. */
const shown = (file: string): string => relative(process.cwd(), file) || file;
