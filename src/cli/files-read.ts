import { relative } from 'node:path';
import { configurationFiles } from './configuration/configuration-places';
import type { ClaimLocation } from './corpus';
import type { Flags } from './flags';
import type { NamedFile } from './output/require-apart';

/** What a command about claims reads: claim files, also those that were not asked for, and settings. */
export function filesRead(claims: readonly ClaimLocation[], { config }: Pick<Flags, 'config'>): NamedFile[] {
  const settings = typeof config === 'string' ? [config] : configurationFiles('.').map((file) => relative('', file));
  return [
    ...claims.filter(({ text }) => text === undefined).map(({ file }) => ({ path: file, as: 'a claim file' })),
    ...settings.map((path) => ({ path, as: 'a file of settings' })),
  ];
}
