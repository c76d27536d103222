import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../package.json';
import type { DerivationFile } from '../claim/load-derivation';
import type { ReportedDerivation } from '../derive/reported-derivation';
import { axesRead } from '../run/axes-read';
import { derivationPage } from '../site/derivation-page';
import { filesRead } from './files-read';
import type { Flags } from './flags';
import { requireApart } from './output/require-apart';
import { requireWritable } from './output/require-writable';
import { siteFiles, siteFolder, writeSite } from './site-folder';

/**
 * Writes a checked derivation as a page, once there is one.
 * @throws BadInput at once where the folder cannot be used
 */
export function derivationSite(
  out: string,
  file: string,
  flags: Pick<Flags, 'config'>,
): (derivation: DerivationFile, result: ReportedDerivation, seed: string) => Promise<void> {
  const folder = siteFolder(out);
  requireApart([{ path: file, as: 'the derivation' }, ...filesRead([], flags)], siteFiles(folder, []));
  requireWritable(join(folder, 'index.html'));
  return async (derivation, result, seed) => {
    const site = { name: 'Claimcheck report', origin: `claimcheck ${version}, seed ${seed}` };
    const text = await readFile(file, 'utf8');
    writeSite(folder, [derivationPage(site, { derivation, result, axes: axesRead(derivation.body), text, file })]);
  };
}
