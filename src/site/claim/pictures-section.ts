import type { ClaimFile } from '../../claim/claim-file';
import type { ClaimResult } from '../../run/result';
import { html, type Markup, nothing } from '../markup';
import { figure } from '../picture/draw';
import { picturesOf } from '../picture/pictures';
import { section } from './section';

export function picturesSection(claim: ClaimFile, result: ClaimResult): Markup {
  const pictures = picturesOf(claim, result);
  if (pictures.length === 0) return nothing;
  return section(
    'pictures',
    pictures.length === 1 ? 'Picture' : 'Pictures',
    html`<div class="charts">${pictures.map((chart, i) => figure(chart, `chart-${i + 1}`))}</div>`,
  );
}
