import type { ClaimText } from '../../language/claim-source';
import type { ClaimNames, CompiledClaim } from '../../language/compile-claim';
import { ExpressionError } from '../../language/expression-error';
import type { RandomStream } from '../../number/random-stream';
import { rational } from '../../number/rational';
import { admits, inDomain } from '../../point/domain-membership';
import { exactValue, type Value } from '../../point/point';
import { type ShownValue, shownValues } from '../../point/shown-values';
import type { Axis } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { reachable } from '../../tensor/rewrite';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import { type DeclaredFunction, declaredFunctions } from '../declared-functions';
import { arbitraryInstances } from '../made/arbitrary';
import { classInstances } from '../made/class-members';
import type { Instance } from '../made/instance';
import { signatureOf } from '../made/instantiate';
import type { ConcreteDensity, ConcreteInstance } from './concrete-instance';
import { densityText, functionText, numbersText } from './generated-texts';
import { readDensity } from './read-density';
import { type Proving, readFunction } from './read-function';
import { fitted, onBehalfOf, readTensor, refuseText } from './read-value';

/** What a claim leaves open. */
export interface OpenNames {
  readonly inputs: readonly InputSymbol[];
  readonly functions: readonly DeclaredFunction[];
  readonly densities: ReadonlyMap<FunctionSymbol, readonly Axis[]>;
}

/** The free variables, functions and densities that `roots` depend on. */
export function openNames(roots: readonly Node[]): OpenNames {
  const nodes = reachable(roots);
  const declared = declaredFunctions(roots);
  // The constant of a class is open as well, though the formulas may not name it.
  const constants = declared.flatMap(({ symbol: { classes = [] } }) =>
    classes.flatMap((each) => ('constant' in each ? [each.constant] : [])),
  );
  const inputs = reachable([...roots, ...constants]).flatMap((node) =>
    node.kind === 'input' && node.symbol.measure === undefined ? [node.symbol] : [],
  );
  const densities = new Map<FunctionSymbol, readonly Axis[]>();
  for (const { symbol, space } of declared) if (symbol.kind === 'density') densities.set(symbol, space);
  for (const node of nodes) {
    if (node.kind === 'expect' && node.variable.measure?.kind === 'density')
      densities.set(node.variable.measure.density, node.variable.axes);
  }
  return { inputs, functions: declared.filter(({ symbol }) => symbol.kind !== 'density'), densities };
}

export interface InstanceTexts {
  readonly texts: Readonly<Record<string, string>>;
  readonly path: readonly (string | number)[];
  /** Whether densities that are made are narrow: of several, with values above 1 and negative entropies. */
  readonly isNarrow?: boolean;
}

/** What an instance is made by. */
export interface Making {
  readonly random: () => RandomStream;
  readonly isProved: Proving;
}

/**
 * Something concrete for every open name: as the texts say, or from the seed.
 * @throws ExpressionError where a text is wrong
 */
export function readInstance(
  { graph }: CompiledClaim,
  names: ClaimNames,
  open: OpenNames,
  { texts, path, isNarrow = false }: InstanceTexts,
  { random, isProved }: Making,
): ConcreteInstance {
  const inputs = new Map<InputSymbol, Node>();
  const functions = new Map<FunctionSymbol, Instance>();
  const densities = new Map<FunctionSymbol, ConcreteDensity>();
  const chosen: { name: string; value: string }[] = [];
  const doubts: string[] = [];
  const stream = random();
  const taken = new Set<string>();
  const textOf = (name: string, generated: () => string): ClaimText => ({
    text: texts[name] ?? generated(),
    path: [...path, name],
  });
  for (const symbol of open.inputs) {
    const text = textOf(symbol.name, () => numbersText(symbol.axes, symbol.domain, stream, taken));
    const value = onBehalfOf(text, () => fitted(graph, readTensor(names, text, new Map()), symbol.axes, text));
    if (!isAdmitted(value, symbol, text)) doubts.push(`${symbol.name} is in its declared domain`);
    inputs.set(symbol, value);
    if (symbol.partOf === undefined) chosen.push({ name: symbol.name, value: text.text });
  }
  chosen.push(...wholesAmong(inputs));
  for (const declared of open.functions) {
    const { symbol, application } = declared;
    const isFree = symbol.classes === undefined;
    const written = isFree ? (texts[symbol.name] ?? functionText(declared, stream)) : null;
    if (written === null) {
      const instance = isFree ? (arbitraryInstances(symbol, functions.size)[0] as Instance) : memberOf(declared, path);
      functions.set(symbol, instance);
      chosen.push({ name: symbol.name, value: instance.text(application.args, signatureOf(application)) });
      continue;
    }
    const read = readFunction(graph, names, declared, { text: written, path: [...path, symbol.name] }, isProved);
    functions.set(symbol, read.instance);
    chosen.push({ name: symbol.name, value: written });
    doubts.push(...read.doubts);
  }
  for (const [symbol, axes] of open.densities) {
    const text = textOf(symbol.name, () => densityText(axes, stream, isNarrow));
    const density = readDensity(graph, names, axes, text);
    if (density.kind === 'formula') doubts.push(`${symbol.name} is exactly a density`);
    densities.set(symbol, density);
    chosen.push({ name: symbol.name, value: text.text });
  }
  const order = Object.keys(texts);
  const rank = ({ name }: { readonly name: string }): number =>
    order.includes(name) ? order.indexOf(name) : order.length;
  return { inputs, functions, densities, chosen: chosen.sort((a, b) => rank(a) - rank(b)), doubts };
}

/** A function that is known to be in the classes of a declared one. */
function memberOf({ symbol, space, differentiated }: DeclaredFunction, path: InstanceTexts['path']): Instance {
  const [member] = classInstances(symbol, space.length > 0).filter(({ smooth }) => smooth || !differentiated);
  if (member !== undefined) return member;
  const reason = `no function is at hand that is known to be in all the classes of ${symbol.name}`;
  throw new ExpressionError('declared-class', reason, 'Declare fewer classes.', path, 0, 1);
}

/** The declared variables that are made of others, where these have exact values. */
function wholesAmong(inputs: ReadonlyMap<InputSymbol, Node>): ShownValue[] {
  const parts = [...inputs].filter(([symbol]) => symbol.partOf !== undefined);
  const point = new Map(parts.map(([symbol, value]) => [symbol, exactElements(value)] as const));
  return shownValues(
    parts.map(([symbol]) => symbol),
    point,
  );
}

const exactElements = (value: Node): Value[] =>
  evaluate(plan([value]), rational, { input: () => [] })(value)
    .filter((element) => typeof element !== 'string')
    .map(exactValue);

/** Whether a value is certainly in the declared domain; a value that is certainly outside is a mistake in the text. */
function isAdmitted(value: Node, { name, domain }: InputSymbol, text: ClaimText): boolean {
  if (reachable([value]).some((node) => node.kind === 'input' || node.kind === 'apply' || node.kind === 'expect'))
    return false;
  const elements = evaluate(plan([value]), rational, { input: () => [] })(value);
  const known = elements.filter((element) => typeof element !== 'string').map(exactValue);
  const isWhole = known.length === elements.length;
  if (isWhole ? inDomain(domain, known) : known.every(({ exact }) => admits(domain, exact))) return isWhole;
  return refuseText(
    text,
    'outside-domain',
    `${name} is declared with a domain that does not contain this value`,
    'Use a value of the declared domain.',
  );
}
