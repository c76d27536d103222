import { showErrorBound } from '../statement/error-bound';
import { html, type Markup } from './markup';

/** A bound on a probability, with its power as one: 2⁻⁹². */
export function errorShown(bound: number): Markup {
  const [base = '', exponent] = showErrorBound(bound).split('^-');
  return exponent === undefined ? html`${base}` : html`${base}<sup>−${exponent}</sup>`;
}
