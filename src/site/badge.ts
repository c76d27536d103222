import type { Verdict } from '../run/result';
import { html, type Markup } from './markup';

/** A verdict, and whether it is the expected one. */
export function badge(verdict: Verdict, met: boolean): Markup {
  const [sign, outcome] = met ? ['✓', 'as expected'] : ['✗', 'not as expected'];
  const shown = html`<span aria-hidden="true">${sign}</span> ${verdict}<span class="unseen">, ${outcome}</span>`;
  return html`<span class="badge ${verdict}${met ? '' : ' unmet'}">${shown}</span>`;
}
