import type { ClaimResult } from '../../run/result';
import { strengthText } from '../strength';

/** What the verdict rests on, in a few characters. */
export const restsOn = (result: ClaimResult): string =>
  result.engine === null ? '' : `${result.engine}${strengthText(result)}`;
