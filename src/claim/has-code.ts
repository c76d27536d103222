import type { ClaimFile } from './claim-file';

/** Whether a claim, or one of its twins, speaks of code. */
export const hasCode = ({ code, twins }: Pick<ClaimFile, 'code' | 'twins'>): boolean =>
  Object.keys(code).length > 0 || twins.some(({ overrides }) => Object.keys(overrides.code ?? {}).length > 0);
