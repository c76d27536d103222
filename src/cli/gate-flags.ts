import { closest } from '../language/closest';
import { type FindingRuleName, toleratedRuleNames } from '../report/run/finding-rules';
import { BadInput } from './bad-input';
import type { Flags } from './flags';

/**
 * The kinds of findings that make a run fail, by `--fail-on`: all unless said otherwise.
 * @throws BadInput for what is no kind
 */
export function failOnFlag({ failOn = [] }: Pick<Flags, 'failOn'>): readonly FindingRuleName[] {
  const names = failOn.flatMap((text) => text.split(',')).map((name) => name.trim());
  const sweeping = names.find((name) => name === 'any' || name === 'none');
  if (sweeping !== undefined && names.some((name) => name !== sweeping))
    throw new BadInput(
      'bad-flag',
      `--fail-on ${names.join(',')} contradicts itself: ${sweeping} stands alone.`,
      'Say any, none, or the kinds that are meant.',
    );
  if (names.length === 0 || sweeping === 'any') return toleratedRuleNames;
  return sweeping === 'none' ? [] : names.map(ruleNamed);
}

function ruleNamed(name: string): FindingRuleName {
  const found = toleratedRuleNames.find((each) => each === name);
  if (found !== undefined) return found;
  const known = ['any', 'none', ...toleratedRuleNames];
  const near = closest(name, known) ?? known.find((each) => each.endsWith(`-${name}`));
  const next = near === undefined ? `The kinds are ${known.join(', ')}.` : `Did you mean --fail-on ${near}?`;
  throw new BadInput('bad-flag', `--fail-on ${name} is no kind of finding.`, next);
}

/**
 * The file of what is known to be wrong, null where there is none.
 * @throws BadInput where one is asked for that is not named
 */
export function baselineFlag({ baseline, updateBaseline }: Pick<Flags, 'baseline' | 'updateBaseline'>): string | null {
  if (baseline !== undefined && baseline !== '') return baseline;
  if (baseline === undefined && updateBaseline !== true) return null;
  throw new BadInput('missing-flag', 'Which baseline?', 'Name its file: --baseline claimcheck-baseline.json.');
}
