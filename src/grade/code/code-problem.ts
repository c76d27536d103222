import type { ClaimFile } from '../../claim/claim-file';
import type { CodeQuestion } from '../../claim/question';
import { problemOf } from '../../decide/problem';
import { sizeCases, standForMore } from '../../decide/size-cases';
import { whatIsAsked } from '../../definedness/open-obligations';
import { type Allowance, EffortSpent } from '../../engine/effort';
import type { Problem, SizedClaim } from '../../engine/engine';
import type { OpenCode } from '../../language/code';
import type { CompiledClaim } from '../../language/compile-claim';
import type { Graph } from '../../tensor/graph';
import type { CodeSpec, SeenCall } from '../../torch/code-spec';
import type { openCode } from '../../torch/open-code';
import { placeIn } from '../../torch/place-in';
import { codeBody } from './code-body';
import { answerFile, codeNames } from './code-names';
import { fitted } from './fitted';
import { jumpLine } from './jump-line';

/** What a step of Python counts for, beside an operation on doubles. */
const stepCost = 500;
/** Answers must not make graphs large. */
const graphBudget = { nodes: 60_000, elements: 200_000 } as const;

/** Code that was handed in, as a side of relations. */
export interface HandedIn {
  /** That its value is the right one, at all sizes of the question. */
  readonly problem: Problem;
  /** A relation between `answer`, `reference` and names of the claim. */
  readonly relating: (relation: string, path: readonly (string | number)[]) => Problem;
  /** Whether it must be right at more sizes than those that are listed. */
  readonly needsEverySize: boolean;
  /** As `jumpLine`. */
  readonly jumpsAt: () => number | null;
  /** Its calls so far. */
  readonly calls: readonly SeenCall[];
}

/** @throws ExpressionError where the sheet is wrong */
export function handedIn(
  { claim, index, question }: { readonly claim: ClaimFile; readonly index: number; readonly question: CodeQuestion },
  text: string,
  open: typeof openCode,
  { isOver, spend }: Allowance,
): HandedIn {
  const calls: SeenCall[] = [];
  const { name, with: given, mode, parameters, forbid } = question;
  const spec: CodeSpec = {
    file: answerFile,
    text,
    name,
    with: given,
    mode,
    parameters,
    keepsParameters: true,
    forbid,
    onStep: () => {
      spend?.(stepCost);
      if (isOver()) throw new EffortSpent('timeout');
    },
    watch: (call) => calls.push(call),
  };
  const opened: OpenCode = (context) => {
    const { call } = open(spec)(context);
    return {
      kind: 'function',
      name: codeNames.code,
      arity: question.inputs.length,
      call: (args) => {
        const value = call(args);
        const returned = calls.findLast(({ graph }) => graph === context.graph)?.returned ?? null;
        const reference = context.term(codeNames.reference, ['ask', index, 'answer']);
        return fitted(context.graph, value, reference, returned === null ? null : placeIn(spec, returned));
      },
    };
  };
  const body = codeBody(claim, index, question, { text, open: opened });
  const side = (name: string, field: string) => ({ text: name, path: ['ask', index, field] });
  const { value, reference } = codeNames;
  const equation = { left: side(value, 'inputs'), right: side(reference, 'answer') };
  return {
    problem: problemOf(body, [equation], [], graphBudget),
    relating: (relation) => problemOf({ ...body, claim: [relation] }, [], [], graphBudget),
    needsEverySize: question.enough === 'every' && standForMore(body, sizeCases(body)),
    jumpsAt: () => jumpLine(claim, question, text),
    calls,
  };
}

/** The same, wherever the reference has a value. */
export function whereReferenceIs(problem: Problem): Problem {
  const assuming = (claim: CompiledClaim): CompiledClaim => {
    const references = claim.statements.map(({ right }) => right);
    return { ...claim, assumptions: [...claim.assumptions, ...whatIsAsked(claim.graph, references)] };
  };
  const sized = ({ sizes, compiled }: SizedClaim): SizedClaim => {
    let known: CompiledClaim | null = null;
    return {
      sizes,
      compiled: () => {
        known ??= assuming(compiled());
        return known;
      },
    };
  };
  const { cases, examples = [], larger, templates = [] } = problem;
  return {
    ...problem,
    cases: cases.map(sized),
    examples: examples.map(sized),
    ...(larger === undefined ? {} : { larger: () => larger().map(sized) }),
    templates: templates.map((each) => ({
      ...each,
      compiled: (supports, locals) => assuming(each.compiled(supports, locals)),
      at: (sizes) => assuming(each.at(sizes)),
    })),
  };
}

/** That what it was called with is afterwards what it was before; null where that is plain. */
export function inputsKept({ problem, calls }: HandedIn, input: number): Problem | null {
  const seen = (graph: Graph) => calls.find((call) => call.graph === graph)?.args[input];
  const changed = problem.cases.filter(({ compiled }) => {
    const arg = seen(compiled().graph);
    return arg !== undefined && arg.written !== null && arg.before !== arg.after;
  });
  if (changed.length === 0) return null;
  return {
    cases: changed.map(({ sizes, compiled }) => ({
      sizes,
      compiled: () => {
        const { graph, assumptions } = compiled();
        const { before, after } = seen(graph) ?? {};
        if (before === undefined || after === undefined) throw new Error('the code was not called');
        return { graph, assumptions, statements: [{ text: 'kept', left: after, relation: '==', right: before }] };
      },
    })),
  };
}
