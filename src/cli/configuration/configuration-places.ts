import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Where a configuration is looked for, in a folder and those that it lies in; the first that is found counts alone. */
export const configurationPlaces = ['package.json', '.claimcheckrc.json', 'claimcheck.config.json'] as const;

/** The files in which a configuration may stand that holds for a folder. */
export function configurationFiles(from: string): string[] {
  const folder = resolve(from);
  const here = configurationPlaces.map((name) => join(folder, name)).filter((file) => existsSync(file));
  return folder === dirname(folder) ? here : [...here, ...configurationFiles(dirname(folder))];
}
