import type { ClaimFile } from '../../claim/claim-file';
import type { Axis } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { showQuantities } from '../answer/show-quantities';
import type { Drawn } from './draw-space';
import { type DrawKey, drawValues } from './draw-values';
import { type OpenQuestion, openQuestion } from './open-question';
import { openDependency, quantities, valuesOf } from './values-of';

/** The numbers of one student as text, by name: those drawn, the values that follow from them, and the sizes. */
export function shownValues(claim: ClaimFile, index: number, key: DrawKey): ReadonlyMap<string, string> {
  const question = claim.ask[index];
  if (question === undefined) return new Map();
  const open = openQuestion(claim, index, question);
  return showing(open)(drawValues(open, key));
}

/** As `shownValues`, of whatever numbers are drawn. */
export function showing(open: OpenQuestion): (drawn: Drawn) => ReadonlyMap<string, string> {
  const known = new Set(open.drawn);
  const given = Object.keys(open.question.values).flatMap((name) => {
    const value = namedValue(open, name);
    return value === null || openDependency(value.node, known) !== null ? [] : [{ name, ...value }];
  });
  const nodes = given.map(({ node }) => node);
  const steps = plan(nodes);
  return (drawn) => {
    const computed = valuesOf(nodes, drawn, steps);
    return new Map([
      ...[...open.session.sizes].map(([name, size]) => [name, `${size}`] as const),
      ...[...drawn].map(([symbol, values]) => [symbol.name, showQuantities(quantities(values), symbol.axes)] as const),
      ...given.map(({ name, axes }, i) => [name, showQuantities(computed[i] ?? [], axes)] as const),
    ]);
  };
}

/** What a name under `values` stands for, with its axes in the order in which they are shown. */
function namedValue(open: OpenQuestion, name: string): { readonly node: Node; readonly axes: readonly Axis[] } | null {
  for (const [symbol, node] of open.values) if (symbol.name === name) return { node, axes: symbol.axes };
  const value = open.session.resolve(name);
  return value?.kind === 'tensor' ? { node: open.valued(value.node), axes: value.node.axes } : null;
}

const placeholder = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** A text with `{{name}}` replaced; names that are not known stay. */
export function filled(
  text: string,
  values: ReadonlyMap<string, string>,
  around: (value: string) => string = (value) => value,
): string {
  return text.replace(placeholder, (whole, name: string) => {
    const value = values.get(name);
    return value === undefined ? whole : around(value);
  });
}

/** The names that a text asks for and that have no value. */
export const unfilled = (text: string, values: ReadonlyMap<string, string>): string[] =>
  [...text.matchAll(placeholder)].map(([, name = '']) => name).filter((name) => !values.has(name));

/** A number as part of a formula: −3 and 1/2 in brackets. */
export const bracketed = (value: string): string =>
  /^[\w.]+$/.test(value) || value.startsWith('[') ? value : `(${value})`;
