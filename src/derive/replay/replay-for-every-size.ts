import type { Problem } from '../../engine/engine';
import type { ByDerivation } from '../../kernel/certificate';
import { atEverySize } from '../../kernel/rules/every-size';
import type { Theorem } from '../../kernel/theorem';
import type { Chain } from '../read/read-chains';
import { atSupports, isPlainTemplate } from '../template-of-points';
import type { Replay } from './answers';
import { replayDerivation } from './replay-derivation';

/**
 * The theorem of a derivation for every size again, from its certificate: each line at points of support, by an argument for all
 * sizes. Null where the certificate does not give it.
 * @throws ExpressionError on a line that cannot be read
 */
export async function replayForEverySize(
  chains: readonly Chain[],
  { templates = [] }: Problem,
  certificate: ByDerivation,
  seed: string,
  replay: Replay,
): Promise<Theorem | null> {
  const [template, another] = templates;
  const { supports = {} } = certificate;
  if (template === undefined || another !== undefined || !isPlainTemplate(template, seed)) return null;
  if (Object.keys(template.least).some((name) => !(Number(supports[name]) >= 1))) return null;
  const atPoints: Replay = (answer, [proposition, ...others]) => {
    if (answer.by !== 'points' || proposition === undefined || others.length > 0) return null;
    const argument = atEverySize({ ...proposition, supports }, answer.argument);
    const premise = typeof argument === 'string' ? null : replay(answer.certificate, [argument.asked]);
    if (typeof argument === 'string' || premise === null) return null;
    const theorem = argument.from(premise);
    return typeof theorem === 'string' ? null : theorem;
  };
  const theorem = await replayDerivation(chains, { cases: [atSupports(template, supports)] }, certificate, atPoints);
  return theorem?.isGeneral === true ? theorem : null;
}
