import type { ClaimBody, ClaimFile, FieldPath, Twin } from '../claim/claim-file';
import { diagnosticOf } from '../claim/diagnostic-of';
import type { LoadedClaim } from '../claim/load';
import { placed } from '../claim/places';
import { twinBody } from '../claim/twin-body';
import { decisionFrom } from '../decide/decision';
import { whereCodeParts } from '../decide/parting/where-code-parts';
import { decideFully } from '../decide/portfolio';
import { problemOf } from '../decide/problem';
import { type Strategy, strategies } from '../decide/strategy';
import { byEngines } from '../derive/by-engines';
import { checkProof } from '../derive/check-proof';
import { derivationEvidence } from '../derive/derivation-evidence';
import { byUnnamedRule } from '../derive/unnamed-rule';
import type { Effort } from '../engine/effort';
import type { EngineContext } from '../engine/engine';
import type { Solver } from '../engine/smt/solver';
import { ExpressionError } from '../language/expression-error';
import { createMemories, type Memories } from '../number/memory';
import type { Diagnostic } from '../statement/diagnostic';
import type { Verdict } from '../statement/verdict';
import { aimOf } from './aim-of';
import { checkProofTwin } from './check-proof-twin';
import { type Decided, forReports, proofOf, resultOf, withContents } from './claim-result';
import type { ClaimResult, SampleResult, TwinResult } from './result';
import { runAlpha } from './run-alpha';
import { whereItStops } from './where-it-stops';
import { whereSupported } from './where-supported';

export interface VerifyOptions extends Pick<Effort, 'isOver'>, Partial<Omit<Effort, 'isOver'>> {
  readonly seed: string;
  /** The probability with which sampling may err on this claim or a twin: what the run allows, split over its claims. */
  readonly alpha?: number | undefined;
  /** Told where that probability had a say in what was found. */
  readonly onSampled?: () => void;
  readonly solver?: Solver;
  /** What the run remembers; a claim and its twins share theirs where it is left out. */
  readonly memories?: Memories;
  /** Whether witnesses against twins are made small, as those against the claim are; they are unless this is false. */
  readonly smallTwinWitnesses?: boolean;
  /** Whether enclosures and samples of concrete cases are shown beside a proof too; they are not unless this is true. */
  readonly showsAll?: boolean;
  /** Whether the result says what the claim was proved by; it does not unless this is true. */
  readonly certifies?: boolean;
  /** Judges sample answers; questions are not looked at where it is left out. */
  readonly checkSamples?: CheckSamples;
}

/** Judges the sample answers to the questions of a claim. */
export type CheckSamples = (loaded: LoadedClaim, options: VerifyOptions) => Promise<Samples>;

export type Samples =
  | { readonly ok: true; readonly result: SampleResult }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export type Verified =
  | { readonly ok: true; readonly result: Omit<ClaimResult, 'seconds'> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Checks a claim, its twins, and the sample answers to its questions. Mistakes in the file come back as diagnostics, never as exceptions. */
export async function verifyClaim(id: string, loaded: LoadedClaim, options: VerifyOptions): Promise<Verified> {
  const { claim, locate } = loaded;
  const { places } = placed(loaded);
  const diagnostics: Diagnostic[] = [];
  const contextOf = contextsOf(id, claim, options);
  const attempt = async <T>(check: () => Promise<T>, written?: (path: FieldPath) => FieldPath): Promise<T | null> => {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      diagnostics.push(diagnosticOf(error, locate, written));
      return null;
    }
  };
  const own = await attempt(() => checkOwn(claim, contextOf, options));
  const twins: TwinResult[] = [];
  const twinStrategy: Strategy =
    options.smallTwinWitnesses === false ? { ...strategies.doubted, witness: 'any' } : strategies.doubted;
  for (const [index, twin] of claim.twins.entries()) {
    const { body, origin } = twinBody(claim, twin, index);
    const context = contextOf(` twin ${index}`);
    const checked = await attempt(() => checkTwin(twin, body, claim, context, twinStrategy), origin);
    if (checked !== null) twins.push({ title: twin.title, place: places.twins[index] ?? places.claim, ...checked });
  }
  if (own === null || diagnostics.length > 0) return { ok: false, diagnostics };
  const proof = options.certifies === true ? proofOf(own.decision) : null;
  const effort = options.used === undefined ? {} : { effort: options.used() };
  const result = { ...resultOf(id, { claim, places }, own, twins), ...(proof === null ? {} : { proof }), ...effort };
  if (claim.ask.length === 0 || options.checkSamples === undefined)
    return { ok: true, result: withContents(result, claim) };
  const samples = await options.checkSamples(loaded, options);
  if (!samples.ok) return samples;
  const met = result.met && samples.result.faults.length === 0;
  return { ok: true, result: withContents({ ...result, met, samples: samples.result }, claim) };
}

/** What each part of a claim may use: draws of its own, and its share of the probability with which sampling may err. */
function contextsOf(
  id: string,
  { twins, proof }: ClaimFile,
  { seed, isOver, spend, alpha = runAlpha, onSampled, solver, memories = createMemories() }: VerifyOptions,
): (part: string) => EngineContext {
  return (part) => ({
    seed: `${seed} ${id}${part}`,
    isOver,
    spend,
    alpha: alpha / (1 + twins.length + proof.length),
    onSampled,
    memories,
    solver,
  });
}

const settled: ReadonlySet<Verdict> = new Set(['proved', 'refuted', 'undefined']);

async function checkOwn(
  claim: ClaimFile,
  contextOf: (part: string) => EngineContext,
  { showsAll = false }: VerifyOptions,
): Promise<Decided> {
  const derivation =
    claim.proof.length === 0
      ? null
      : await checkProof(claim, claim.proof, 'proof', { ...contextOf(' proof'), strategy: strategies.believed });
  const isDoubted = claim.expect === 'refuted' || claim.expect === 'undefined';
  const strategy = isDoubted ? strategies.doubted : strategies.believed;
  const problem = problemOf(claim, [], claim.instances);
  const known = derivation === null ? null : derivationEvidence(derivation);
  const found = await whereSupported(async () => {
    const stop = claim.expect === 'undefined' ? whereItStops(problem) : null;
    if (stop !== null) return decisionFrom([stop], 'truth', false);
    const aim = aimOf(claim.expect, problem);
    const own = await decideFully(problem, contextOf(''), strategy, { aim, known, showsAll });
    const isOpen = derivation === null && aim === 'truth' && !settled.has(own.verdict);
    const means = { ...contextOf(' rule'), strategy: strategies.believed };
    const unnamed = isOpen ? await byUnnamedRule(claim, means) : null;
    if (unnamed === null) return own;
    const recalled = await decideFully(problem, contextOf(' rule'), strategies.recalled, { aim, known: unnamed });
    return decisionFrom([...recalled.evidence, ...own.evidence], aim, false);
  });
  return { decision: whereCodeParts(found, problem, contextOf('')), derivation };
}

async function checkTwin(
  twin: Twin,
  body: ClaimBody,
  claim: ClaimFile,
  context: EngineContext,
  strategy: Strategy,
): Promise<Omit<TwinResult, 'title' | 'place'>> {
  if (twin.line !== null)
    return checkProofTwin(twin, twin.line, body, claim.proof, { ...context, strategy, provers: byEngines });
  const { verdict, evidence } = await whereSupported(() =>
    decideFully(problemOf(body, [], claim.instances), context, strategy, {
      samplesRefute: claim.expect === 'supported',
    }),
  );
  return { verdict, met: verdict === 'refuted', evidence: evidence.map(forReports) };
}
