import type { ClaimText } from '../../language/claim-source';
import type { ClaimNames, CompiledClaim } from '../../language/compile-claim';
import type { Value } from '../../language/value';
import { type Bounds, isNonzero } from '../../number/bounds';
import { compare } from '../../number/fraction';
import { singularityOf } from '../../operation/smoothness';
import { type Axis, showAxes } from '../../tensor/axis';
import { appliedOperation } from '../../tensor/combined-by';
import { type Domain, reals } from '../../tensor/domain';
import { domainBounds } from '../../tensor/domain-bounds';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { boundsOf, rootBounds } from '../../tensor/node-bounds';
import { isGranted, obligationsOf } from '../../tensor/obligations';
import { reachable, rewrite } from '../../tensor/rewrite';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import type { DeclaredFunction } from '../declared-functions';
import { type Body, consumedAxes, type Instance, type Signature } from '../made/instance';
import { signatureOf } from '../made/instantiate';
import { affineInverse } from './affine-inverse';
import { contradictsBijection, contradictsFunction, contradictsInverse } from './contradictions';
import { fitted, onBehalfOf, readTensor, refuseText } from './read-value';

/** A function with what could not be established of it. */
export interface ReadFunction {
  readonly instance: Instance;
  readonly doubts: readonly string[];
}

/** Whether the statements of a claim are proved to hold for all values. */
export type Proving = (claim: CompiledClaim) => boolean;

const arrow = '<->';

/** The names of the arguments in a formula. */
export const parametersOf = (count: number): string[] =>
  count <= 3 ? ['x', 'y', 'z'].slice(0, count) : Array.from({ length: count }, (_, i) => `x${i + 1}`);

/**
 * Reads `0.8 * x + 0.1` as a function of x (of x and y, of x, y and z); for a bijection that is not affine the inverse
 * follows: `sinh(x) <-> log(y + sqrt(y^2 + 1))`, as a formula in y.
 * @param isProved asked whether an inverse that is given is one
 * @throws ExpressionError
 */
export function readFunction(
  graph: Graph,
  names: ClaimNames,
  { symbol, application, differentiated, inverted }: DeclaredFunction,
  text: ClaimText,
  isProved: Proving,
): ReadFunction {
  const [forward = '', backward, ...more] = text.text.split(arrow);
  const isBijection = symbol.kind === 'bijection';
  if (more.length > 0 || (backward !== undefined && !isBijection)) {
    return refuseText(
      text,
      'not-a-bijection',
      `${symbol.name} is not declared as one bijection with one inverse`,
      `Write a formula in x; ${arrow} and an inverse follow only for a bijection.`,
    );
  }
  const body = formulaBody(graph, names, { text: forward, path: text.path }, parametersOf(application.args.length));
  const signature = signatureOf(application);
  const variables = application.args.map(
    (arg, i) => graph.input(argumentSymbol(symbol, i, consumedAxes(arg, application.batch))) as Node<'input'>,
  );
  const image = body(graph, variables, { batch: [], output: signature.output });
  const contradiction = isBijection
    ? contradictsBijection(image, variables[0] as Node<'input'>)
    : contradictsFunction(image, variables, symbol.range);
  if (contradiction !== null) refuseKind(symbol, contradiction, text);
  const inverse = isBijection
    ? inverseOf(graph, names, symbol, image, variables[0] as Node<'input'>, backward, text, isProved)
    : null;
  if (inverted && inverse === null) {
    const next = `Write ${arrow} and the inverse as a formula in y behind it.`;
    refuseText(text, 'no-inverse', `the claim uses the inverse of ${symbol.name}, which is not known here`, next);
  }
  const instance: Instance = {
    text: () => text.text,
    body,
    polynomial: false,
    smooth: isSmooth(image),
    ...(inverse?.body === undefined ? {} : { inverse: inverse.body }),
  };
  const doubts = [
    ...(isBijection && inverse?.isProved !== true
      ? [`${symbol.name} is invertible, from all of its space onto all of it`]
      : []),
    ...(differentiated && !instance.smooth ? [`${symbol.name} is differentiable`] : []),
    ...(isWithin(image, symbol.range) ? [] : [`${symbol.name} takes only the declared values`]),
    ...(isTotal(graph, image) ? [] : [`${symbol.name} has a value everywhere`]),
  ];
  return { instance, doubts };
}

const argumentSymbol = ({ name }: FunctionSymbol, i: number, axes: readonly Axis[]): InputSymbol => ({
  name: `${name}·${i + 1}`,
  axes,
  domain: reals,
});

/**
 * A formula as a function: read once for each shape of its arguments, then filled in.
 * @param fixed what other names in it mean
 */
export function formulaBody(
  graph: Graph,
  names: ClaimNames,
  text: ClaimText,
  parameters: readonly string[],
  fixed: ReadonlyMap<string, Value> = new Map(),
): Body {
  const known = new Map<string, { readonly variables: readonly Node[]; readonly image: Node }>();
  const readAt = (args: readonly Node[], { batch, output }: Signature) => {
    const shapes = args.map((arg) => consumedAxes(arg, batch));
    const key = `${shapes.map(showAxes).join()} ${showAxes(output)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const variables = shapes.map((axes, i) =>
      graph.input({ name: `${parameters[i]}·${text.path.join('.')}`, axes, domain: reals }),
    );
    const locals = new Map([
      ...fixed,
      ...parameters.map((name, i): [string, Value] => [name, { kind: 'tensor', node: variables[i] as Node }]),
    ]);
    const image = onBehalfOf(text, () => fitted(graph, readTensor(names, text, locals), output, text));
    known.set(key, { variables, image });
    return { variables, image };
  };
  return (_, args, signature) => {
    const { variables, image } = readAt(args, signature);
    const [placed] = rewrite(graph, [image], (node) => args[variables.indexOf(node)] ?? null);
    return placed;
  };
}

function refuseKind({ name, kind }: FunctionSymbol, reason: string, text: ClaimText): never {
  const declared = kind === 'bijection' ? 'a bijection' : 'a function';
  const next = `Give a formula that is one${kind === 'bijection' ? ', and its inverse' : ' on all of its space'}, or declare ${name} as what it is.`;
  return refuseText(text, 'not-of-its-kind', `${name} is declared as ${declared}, and this is none: ${reason}`, next);
}

interface Inverse {
  readonly body: Body;
  readonly isProved: boolean;
}

function inverseOf(
  graph: Graph,
  names: ClaimNames,
  symbol: FunctionSymbol,
  image: Node,
  variable: Node<'input'>,
  backward: string | undefined,
  text: ClaimText,
  isProved: Proving,
): Inverse | null {
  if (backward === undefined) {
    const body = affineInverse(image, variable);
    return body && { body, isProved: true };
  }
  const body = formulaBody(graph, names, { text: backward, path: text.path }, ['y']);
  const signature: Signature = { batch: [], output: variable.axes };
  const forward = (x: Node): Node => rewrite(graph, [image], (node) => (node === variable ? x : null))[0];
  const roundTrips = [
    {
      text: 'f(g(y)) == y',
      left: forward(body(graph, [variable], signature)),
      relation: '==' as const,
      right: variable,
    },
    { text: 'g(f(x)) == x', left: body(graph, [image], signature), relation: '==' as const, right: variable },
  ];
  const contradiction = roundTrips.map(({ left }) => contradictsInverse(left, variable)).find((each) => each !== null);
  if (contradiction !== undefined) refuseKind(symbol, contradiction, text);
  return { body, isProved: isProved({ graph, statements: roundTrips, assumptions: [] }) };
}

/** Infinitely often differentiable wherever it has a value. */
function isSmooth(image: Node): boolean {
  const bounds = boundsOf([image]);
  return reachable([image]).every((node) => {
    const operation = appliedOperation(node);
    const singular = operation === null ? 'nowhere' : singularityOf(operation);
    // A root or an absolute value of what is never 0 is smooth; √(x²) is not.
    const isAvoided = (): boolean => isNonzero(bounds.get((node.args[0] as Node).id) as Bounds);
    return singular === 'nowhere' || (singular.at === 'zero' && isAvoided());
  });
}

function isTotal(graph: Graph, image: Node): boolean {
  const bounds = boundsOf([image]);
  return obligationsOf(graph, [image]).every((obligation) => isGranted(obligation, bounds));
}

function isWithin(image: Node, range: Domain): boolean {
  if (range === reals) return true;
  if (range.kind !== 'interval' || range.excluded.some((value) => value.numerator !== 0n)) return false;
  const inner = rootBounds(image);
  const outer = domainBounds(range);
  const isAbove =
    outer.low === null ||
    (inner.low !== null && compare(inner.low, outer.low) >= (outer.lowOpen && !inner.lowOpen ? 1 : 0));
  const isBelow =
    outer.high === null ||
    (inner.high !== null && compare(inner.high, outer.high) <= (outer.highOpen && !inner.highOpen ? -1 : 0));
  return isAbove && isBelow && (range.excluded.length === 0 || inner.nonzero);
}
