import type { DerivationFile } from '../claim/load-derivation';
import type { ReportedDerivation } from '../derive/reported-derivation';
import type { AxesRead } from '../run/axes-read';
import { conclusion, derivationLines } from './claim/derivation-section';
import { fileSection } from './claim/file-section';
import { readSection } from './claim/read-section';
import { section } from './claim/section';
import { namesOf } from './latex/names-of';
import { html } from './markup';
import type { Page } from './pages';
import { pageOf, type Site } from './shell';

/** A derivation that was checked, with all that its page shows. */
export interface DerivationOfSite {
  readonly derivation: DerivationFile;
  readonly result: ReportedDerivation;
  readonly axes: AxesRead;
  readonly text: string;
  readonly file: string;
}

/** A checked derivation as a site of one page. */
export function derivationPage(site: Site, { derivation, result, axes, text, file }: DerivationOfSite): Page {
  const { body } = derivation;
  const names = namesOf(body);
  const title = derivation.title ?? 'A derivation';
  const main = html`<article>
<h1>${title}</h1>
${conclusion(result, names)}
${section('derivation', 'Derivation', derivationLines(result, names))}
${readSection(body, axes, { stated: 'goal' })}
${fileSection(text, file)}
</article>`;
  return pageOf(site, { path: 'index.html', title, trail: [], main });
}
