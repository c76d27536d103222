import type { Problem } from '../../engine/engine';
import type { ByStep } from '../../kernel/certificate';
import { together } from '../../kernel/rules/by-sizes';
import { consequences } from '../../kernel/rules/consequence';
import { propositionsOf, type Theorem } from '../../kernel/theorem';
import type { Statement } from '../../statement/statement';
import { withLemmas } from '../goal/from-conclusions';
import type { Conclusive } from '../goal/reach-goal';
import { byRule } from '../line/apply-rule';
import { asTerms } from '../line/as-terms';
import { byReplacing } from '../line/by-replacing';
import { sameDifference } from '../line/same-difference';
import { problemAt, type SizedChain, stepProblem } from '../read/compiled-chain';
import type { Chain } from '../read/read-chains';
import { ruleNamed } from '../rules/table';
import { ways } from '../ways';
import { answered, answering, type Replay } from './answers';

type Side = (chain: SizedChain) => readonly Statement[];

/** A line of a chain. */
export interface Place {
  readonly chain: Chain;
  readonly sized: readonly SizedChain[];
  readonly k: number;
  readonly earlier: readonly Conclusive[];
  readonly replay: Replay;
}

/** The theorem of a line from the step that made it; null where that does not give it. */
export async function replayLine(step: ByStep, place: Place): Promise<Theorem | null> {
  const { sized, k, earlier, replay } = place;
  const [answer = null] = step.answers;
  const by = (problem: Problem): Theorem | null => answered(answer, problem, replay);
  const follows = (to: Side, from: Side): Theorem | null =>
    answer?.by === 'step' && answer.way === ways.replaced
      ? (byReplacing(sized, from, to, answering(answer, replay))?.theorem ?? null)
      : by(problemAt(sized, to, from));
  const inside = async (part: ByStep['answers'][number], at: Place): Promise<Theorem | null> =>
    part?.by === 'step' ? replayLine(part, at) : null;
  const at =
    (line: number) =>
    ({ statements }: SizedChain): readonly Statement[] =>
      statements[line] ?? [];
  const before = ({ statements }: SizedChain): readonly Statement[] => statements.slice(0, k).flat();
  switch (step.way) {
    case ways.withLemmas:
      return inside(answer, { ...place, sized: withLemmas(sized, earlier), earlier: [] });
    case ways.assumed:
      return consequences([], propositionsOf(problemAt(sized, at(k)).cases));
    case ways.directly:
      return by(stated(place));
    case ways.forward:
      return follows(at(k), at(k - 1));
    case ways.fromAll:
      return follows(at(k), before);
    case ways.backward:
      return follows(at(k - 1), at(k));
    case ways.rearranged: {
      const one = (line: number) => (chain: SizedChain) => at(line)(chain)[0] as Statement;
      if (![k - 1, k].every((line) => sized.every((chain) => at(line)(chain).length === 1))) return null;
      return sameDifference(sized, one(k - 1), one(k), (a, b) => a === b, answering(step, replay))?.theorem ?? null;
    }
    case ways.both: {
      const parts: Theorem[] = [];
      for (const part of step.answers) {
        const theorem = await inside(part, place);
        if (theorem !== null) parts.push(theorem);
      }
      return parts.length < step.answers.length ? null : together(parts);
    }
    default:
      return ofRule(step, place);
  }
}

/** What a line says by itself: of two terms, or as a statement that stands alone. */
function stated({ chain, sized, k }: Place): Problem {
  const { link, shown } = chain.lines[k] as Chain['lines'][number];
  if (link?.kind === 'relation') return stepProblem(sized, k, shown, link.relation);
  return problemAt(sized, ({ statements }) => statements[k] ?? []);
}

function ofRule(step: ByStep, { chain, sized, k, replay }: Place): Promise<Theorem | null> | null {
  const rule = step.way.startsWith(ways.rule) ? ruleNamed(step.way.slice(ways.rule.length)) : undefined;
  const link = chain.lines[k]?.link;
  const [single] = sized[0]?.statements[0] ?? [];
  const context = answering(step, replay);
  if (rule === undefined) return null;
  if (link?.kind === 'relation') return byRule(rule, step.index, sized, k, link.relation, context);
  return single === undefined ? null : byRule(rule, step.index, asTerms(sized), 1, single.relation, context);
}
