import { decideAtOnce, decideFully } from '../../decide/portfolio';
import { strategies } from '../../decide/strategy';
import { openObligations, whatIsAsked } from '../../definedness/open-obligations';
import type { Engine, EngineContext } from '../../engine/engine';
import { identity } from '../../engine/identity';
import { searchUndefined } from '../../engine/search';
import type { Evidence, ProofElsewhere } from '../../kernel/evidence';
import { boundedMemory, type Memory } from '../../number/memory';
import type { Statement } from '../../statement/statement';
import type { Witness } from '../../statement/witness';
import type { Node } from '../../tensor/node';
import { type Obligation, showObligation } from '../../tensor/obligations';
import type { Agreement } from './agreements';
import type { FormulaKey } from './formula-key';
import { oneStatement } from './one-statement';

/** What was established of two formulas. */
export type Comparison =
  | {
      readonly kind: 'equal';
      readonly engine: string;
      readonly errorBound: number | null;
      readonly hypotheses: readonly string[];
    }
  | { readonly kind: 'different'; readonly engine: string; readonly witness: Witness }
  | {
      readonly kind: 'undefined';
      readonly engine: string;
      readonly side: 'left' | 'right' | 'both';
      readonly everywhere: boolean;
      readonly witness: Witness;
    }
  | { readonly kind: 'open'; readonly tried: string };

/** Compares formulas over the variables of a question: quickly where that tells, else by all engines. */
export interface FormulaComparer {
  compare(left: Node, right: Node, context: EngineContext): Comparison;
  /** As `compare`, where that left it open, by all engines and the solver. */
  ask(left: Node, right: Node, context: EngineContext): Promise<Comparison>;
  /** Whether they are proved equal wherever both have a value. */
  agree(left: Node, right: Node, context: EngineContext): boolean;
  /** Whether an expression is seen to have a value wherever the reference has one. */
  hasValues(node: Node): boolean;
}

type Problem = Parameters<Engine['decide']>[0];

/** Of an expression and itself. */
const itself: Agreement = { engine: identity.name, errorBound: null };

interface Comparing {
  readonly key: FormulaKey;
  /** What conditions were found to be violated somewhere, by the conditions. */
  readonly violations: Memory<string, Witness | null>;
}

export function formulaComparer(key: FormulaKey): FormulaComparer {
  const comparing: Comparing = { key, violations: boundedMemory(1000) };
  return {
    compare: (left, right, context) => compare(comparing, left, right, context),
    ask: (left, right, context) => ask(comparing, left, right, context),
    agree: (left, right, context) => agree(comparing, left, right, context),
    hasValues: (node) => hasValuesWhere(comparing, node, key.reference),
  };
}

function compare(comparing: Comparing, left: Node, right: Node, context: EngineContext): Comparison {
  const { agreements } = comparing.key;
  let agreed: Agreement | null = null;
  const isFound = (found: Agreement | null): boolean => {
    agreed = found;
    return found !== null;
  };
  const agree = (): boolean => isFound(agreements.prove(left, right, context));
  const isKnown = (): boolean => isFound(agreements.known(left, right) ?? null);
  const quick = comparing.key.quick(right)?.compare(left, agree, isKnown) ?? null;
  if (quick === null) return byEngines(comparing, left, right, context);
  if (quick.kind === 'different') return { kind: 'different', engine: 'points', witness: quick.witness };
  if (quick.kind === 'undefined') return unlessUnknown({ ...quick, engine: 'points' });
  const violated = quick.open.length === 0 ? null : violation(comparing, left, right, quick.open, context);
  if (violated !== null) return undefinedAt(violated, 'search');
  if (quick.open.length > 0) return whereOpen(quick.open, byEngines(comparing, left, right, context));
  const { engine, errorBound } = agreed ?? itself;
  return { kind: 'equal', engine, errorBound, hypotheses: quick.domain.map(showObligation) };
}

/** A point at which the left side has no value, though the right one has one. */
function violation(
  comparing: Comparing,
  left: Node,
  right: Node,
  open: readonly Obligation[],
  context: EngineContext,
): Witness | null {
  const name = `${right.id} ${open
    .map(({ subject, condition }) => `${subject.id} ${condition}`)
    .sort()
    .join()}`;
  return comparing.violations.recall(name, () => {
    const problem = problemOf(comparing, left, right, asked(comparing, right));
    const found = searchUndefined.decide(problem, context)?.witness ?? null;
    return found?.right === 'undefined' ? null : found;
  });
}

/** As far as it is put in conditions that hold in every case, that an expression has a value. */
const asked = (comparing: Comparing, node: Node): Statement[] => whatIsAsked(comparing.key.open.graph, [node]);

/** What the right side needs is assumed only where it fails somewhere: most references have values everywhere. */
function byEngines(comparing: Comparing, left: Node, right: Node, context: EngineContext): Comparison {
  const told = (assumptions: readonly Statement[]): Comparison => {
    const decision = decideAtOnce(problemOf(comparing, left, right, assumptions), context);
    return read(decision, comparing, left, right, assumptions);
  };
  const everywhere = told([]);
  const needed = neededBy(everywhere, comparing, right);
  return needed.length === 0 ? everywhere : told(needed);
}

async function ask(comparing: Comparing, left: Node, right: Node, context: EngineContext): Promise<Comparison> {
  const told = async (assumptions: readonly Statement[]): Promise<Comparison> => {
    const problem = problemOf(comparing, left, right, assumptions);
    return read(await decideFully(problem, context, strategies.quick), comparing, left, right, assumptions);
  };
  const everywhere = await told([]);
  const needed = neededBy(everywhere, comparing, right);
  return needed.length === 0 ? everywhere : told(needed);
}

function neededBy(found: Comparison, comparing: Comparing, right: Node): readonly Statement[] {
  const isHole = found.kind === 'undefined' && found.side !== 'left';
  return isHole ? asked(comparing, right) : [];
}

function read(
  { verdict, deciding, evidence }: ReturnType<typeof decideAtOnce>,
  comparing: Comparing,
  left: Node,
  right: Node,
  assumptions: readonly Statement[],
): Comparison {
  const conditions = assumptions.map(({ text }) => text);
  const engine = deciding?.engine ?? 'none';
  const witness = deciding?.witness ?? null;
  if (verdict === 'proved')
    return {
      kind: 'equal',
      engine,
      errorBound: deciding?.errorBound ?? null,
      hypotheses: [...(deciding?.hypotheses ?? []), ...conditions],
    };
  if (verdict === 'refuted' && witness !== null) return { kind: 'different', engine, witness };
  if (verdict === 'undefined' && witness !== null) return undefinedAt(witness, engine);
  const partial = provedWhereDefined(evidence);
  if (partial !== null && hasValuesWhere(comparing, left, right)) {
    const { told: done, theorem, conditions: open } = partial;
    const hypotheses = [...new Set([...open, ...conditions])];
    return { kind: 'equal', engine: done.engine, errorBound: theorem.errorBound, hypotheses };
  }
  return { kind: 'open', tried: evidence.map((each) => `${each.engine}: ${each.summary}`).join('; ') };
}

function problemOf(comparing: Comparing, left: Node, right: Node, assumptions: readonly Statement[] = []): Problem {
  const { graph, session } = comparing.key.open;
  const statement = { text: 'answer == reference', left, relation: '==', right } as const;
  return oneStatement(graph, statement, assumptions, Object.fromEntries(session.sizes));
}

function agree(comparing: Comparing, left: Node, right: Node, context: EngineContext): boolean {
  if (left === right) return true;
  if (comparing.key.quick(right)?.differ(left) === true) return false;
  if (comparing.key.agreements.prove(left, right, context) !== null) return true;
  const { evidence } = decideAtOnce(problemOf(comparing, left, right), context);
  return evidence.some(({ verdict }) => verdict === 'proved') || provedWhereDefined(evidence) !== null;
}

function hasValuesWhere(comparing: Comparing, node: Node, other: Node): boolean {
  const { graph } = comparing.key.open;
  return openObligations(graph, [node], whatIsAsked(graph, [other])).open.length === 0;
}

/** What was proved of the sides wherever they have values; nothing of integrals, which then need not have any. */
function provedWhereDefined(evidence: readonly Evidence[]): ProofElsewhere | null {
  const partial = evidence.find((each) => each.partial?.isInside === false)?.partial;
  return partial?.kind === 'proof' ? partial : null;
}

/** Where nothing is known of the reference, an answer without a value is no mistake. */
function unlessUnknown(found: Extract<Comparison, { readonly kind: 'undefined' }>): Comparison {
  if (found.witness.right !== 'unknown') return found;
  const point = found.witness.values.map(({ name, value }) => `${name} = ${value}`).join(', ');
  return { kind: 'open', tried: `${found.engine}: whether the reference has a value at ${point} is not known` };
}

function undefinedAt(witness: Witness, engine: string): Comparison {
  const [left, right] = [witness.left === 'undefined', witness.right === 'undefined'];
  return unlessUnknown({
    kind: 'undefined',
    engine,
    side: left && right ? 'both' : right ? 'right' : 'left',
    everywhere: false,
    witness,
  });
}

/** What is told of sides that are equal wherever both have values, where it is not seen that the left one always has. */
function whereOpen(open: readonly Obligation[], told: Comparison): Comparison {
  if (told.kind !== 'open') return told;
  const conditions = open.map(showObligation).join(' and ');
  return { kind: 'open', tried: `identity: equal where both have values; not known is ${conditions}` };
}
