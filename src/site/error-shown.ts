import { showErrorBound } from '../statement/error-bound';
import { html, type Markup, nothing } from './markup';

/** A bound on a probability, with its power as one: 2⁻⁹². */
export function errorShown(bound: number): Markup {
  const [base = '', exponent] = showErrorBound(bound).split('^-');
  return exponent === undefined ? html`${base}` : html`${base}<sup>−${exponent}</sup>`;
}

/** The same behind what a verdict rests on, where it is not exact: `, α 2⁻⁹²`. */
export const alphaShown = (bound: number | null): Markup => (bound === null ? nothing : html`, α ${errorShown(bound)}`);
