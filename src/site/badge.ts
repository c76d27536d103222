import type { Verdict } from '../run/result';
import { html, type Markup } from './markup';

/** A verdict, and whether it is the expected one. */
export function badge(verdict: Verdict, met: boolean): Markup {
  const outcome = met ? 'as expected' : 'not as expected';
  return html`<span class="badge ${verdict}${met ? '' : ' unmet'}"><span aria-hidden="true">${met ? '✓' : '✗'}</span> ${verdict}<span class="unseen">, ${outcome}</span></span>`;
}
