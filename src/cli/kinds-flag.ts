import { type JudgementKind, judgements } from '../grade/judgement';
import { BadInput } from './bad-input';

/** The kinds of results that a flag names, between commas; none where it is not given. */
export function kindsFlag(value: string | undefined, flag: string): ReadonlySet<JudgementKind> {
  const names = (value ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  const unknown = names.find((name) => !judgements.some((kind) => kind === name));
  if (unknown !== undefined || (value !== undefined && names.length === 0))
    throw new BadInput(
      'bad-flag',
      `${flag} ${unknown ?? '""'} is no kind of results.`,
      `Give some of ${judgements.join(', ')}, between commas.`,
    );
  return new Set(judgements.filter((kind) => names.includes(kind)));
}
