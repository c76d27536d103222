import type { ClaimFile } from '../../claim/claim-file';
import type { FormulaQuestion } from '../../claim/question';
import { boundedMemory } from '../../number/memory';
import type { Judgement } from '../judgement';
import { type Drawn, drawnKey } from '../question/draw-space';
import { drawing } from '../question/draw-values';
import { openQuestion } from '../question/open-question';
import { knownAgreements } from './agreements';
import { carriedFormula } from './carried-formula';
import { formulaKey } from './formula-key';
import type { Judge, JudgeContext, Judging, Submitted } from './judge';
import { type FormulaJudging, judgingBy } from './judge-one-formula';
import { sheetFault } from './sheet-fault';

/** Answers that are remembered, and nodes of a graph after which a new one is begun. */
const answerLimit = 20_000;
/** Longer answers are hardly ever met twice. */
const rememberedLength = 300;
const graphLimit = 12_000;
/** Students' versions of a question that are kept at once. */
const versionLimit = 64;

const nothingDrawn: Drawn = new Map();

/** Judges formulas; `atOnce` without a solver. */
export interface FormulaJudge extends Judge {
  readonly atOnce: Judging;
}

/** Judges formulas. Throws ExpressionError where the sheet is wrong. */
export function judgeFormula(claim: ClaimFile, index: number, sheet: string, question: FormulaQuestion): FormulaJudge {
  const open = openQuestion(claim, index, question);
  const draw = open.drawn.length === 0 ? () => nothingDrawn : drawing(open);
  const versions = boundedMemory<string, Version>(versionLimit);
  const versionOf = (drawn: Drawn): Version =>
    versions.recall(drawnKey(drawn), () => judgeVersion(claim, index, question, drawn));
  // Mistakes of the sheet show at once.
  requireSources(claim, index, question);
  const only = open.drawn.length === 0 ? versionOf(nothingDrawn) : null;
  const versionFor = ({ student, numbers }: Submitted, { course }: JudgeContext): Version =>
    only ?? versionOf(draw({ course, student, sheet, numbers }));
  return {
    atOnce: (submitted, context) => versionFor(submitted, context).atOnce(submitted, context),
    judge: (submitted, context) => {
      const version = versionFor(submitted, context);
      const judgement = version.atOnce(submitted, context);
      const isAsked = judgement.verdict === 'undecided' && context.solver !== undefined;
      return isAsked ? version.asking(submitted, context) : judgement;
    },
    isWorn: () => false,
  };
}

/** What is carried forward is the answer to another question for a formula. */
function requireSources({ ask }: ClaimFile, index: number, { carry }: FormulaQuestion): void {
  for (const [name, id] of Object.entries(carry)) {
    if (ask.some((each, i) => i !== index && each.id === id && each.kind === 'formula')) continue;
    const reason = `${id} is no other question of this sheet with a formula as its answer`;
    throw sheetFault('carry', reason, 'Give the id of such a question.', ['ask', index, 'carry', name]);
  }
}

/** The judge of students with the same numbers. */
type Version = FormulaJudging;

function judgeVersion(claim: ClaimFile, index: number, question: FormulaQuestion, drawn: Drawn): Version {
  const agreed = knownAgreements();
  let key = formulaKey(claim, index, question, drawn, { known: agreed });
  let judging = judgingBy(key);
  const carried = carriedFormula(claim, index, question, drawn);
  const known = boundedMemory<string, Judgement>(answerLimit);
  const carriedFrom = Object.values(question.carry);
  const carries = (submitted: Submitted): boolean => carriedFrom.some((id) => submitted.earlier(id) !== null);
  const nameOf = (submitted: Submitted): string | null => {
    const { answer } = submitted;
    const isShort = answer.kind === 'text' && answer.text.length <= rememberedLength;
    return isShort && !carries(submitted) ? answer.text : null;
  };
  const kept = (name: string | null, own: Judgement, submitted: Submitted, context: JudgeContext): Judgement => {
    const isWrong = own.verdict === 'wrong' || own.verdict === 'partly';
    const judgement = (isWrong && carries(submitted) ? carried(submitted, context) : null) ?? own;
    if (name !== null && judgement.verdict !== 'undecided') known.set(name, judgement);
    return judgement;
  };
  return {
    atOnce: (submitted, context) => {
      const name = nameOf(submitted);
      const found = name === null ? undefined : known.get(name);
      if (found !== undefined) return found;
      if (key.open.graph.size > graphLimit) {
        key = formulaKey(claim, index, question, drawn, { known: agreed });
        judging = judgingBy(key);
      }
      return kept(name, judging.atOnce(submitted, context), submitted, context);
    },
    asking: async (submitted, context) =>
      kept(nameOf(submitted), await judging.asking(submitted, context), submitted, context),
  };
}
