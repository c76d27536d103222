import { splitTokens } from '../split-tokens';
import type { Token } from '../token';
import { plainLabel, withPlainFractions } from './plain-label';

/** What is differentiated, and by what; null for what is no derivative in signs. */
export function derivativeIn(written: readonly Token[]): { readonly of: string; readonly by: string } | null {
  const [first] = written;
  const tokens = withPlainFractions(written).filter(({ kind }) => kind !== 'open' && kind !== 'close');
  const [above = [], below] = splitTokens(tokens, ({ kind, text }) => kind === 'sign' && text === '/' && 'between');
  const isSmall = (part: readonly Token[] | undefined): boolean => /^[d∂]/.test(part?.[0]?.text ?? '');
  if (first?.text.startsWith('∇') === true) {
    const rest = plainLabel(tokens).replace(/^∇(?:_\w+|\^\d)?/, '');
    return { of: rest, by: '' };
  }
  if (below === undefined || !isSmall(above) || !isSmall(below)) return null;
  const bare = (part: readonly Token[]): string => plainLabel(part).replace(/^[d∂](?:\^\d)?/, '');
  return { of: bare(above), by: bare(below) };
}
