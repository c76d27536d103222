import type { Expansion } from '../kernel/rules/taylor';
import type { Proposition } from '../kernel/theorem';
import { fraction } from '../number/fraction';
import type { Graph } from '../tensor/graph';
import { inputsOf } from '../tensor/inputs-of';
import type { Node } from '../tensor/node';
import type { InputSymbol } from '../tensor/symbol';

/** How often is differentiated at most. */
export const orderLimit = 4;

/** By which numbers an expansion is named in a certificate. */
export interface NumberedExpansion extends Expansion {
  readonly variableNumber: number;
  readonly centreNumber: number;
}

/** The numbers of a proposition that are declared without axes. */
const scalarInputs = ({ statements }: Proposition): InputSymbol[] =>
  inputsOf(statements.flatMap(({ left, right }) => [left, right])).filter(
    ({ axes, measure, domain }) => axes.length === 0 && measure === undefined && domain.kind === 'interval',
  );

/** Values about which is expanded: what is equal there is often the other variable, or a function of it. */
function centresOf(graph: Graph, variable: InputSymbol, others: readonly InputSymbol[]): Node[] {
  const { domain } = variable;
  const ends = domain.kind === 'interval' ? [domain.low, domain.high].filter((end) => end !== null) : [];
  const constants = [fraction(0n), fraction(1n), fraction(-1n), fraction(1n, 2n), ...ends].map((value) =>
    graph.constant(value),
  );
  const inputs = others.map((symbol) => graph.input(symbol));
  const made = inputs.flatMap((input) => [
    input,
    graph.unary('exp', input),
    graph.unary('log', input),
    graph.neg(input),
  ]);
  return [...new Set([...inputs, ...constants, ...made])];
}

/** All expansions of the first order that are thought of; the numbers name them. */
export function* expansionsOf(proposition: Proposition): Generator<Omit<NumberedExpansion, 'order'>> {
  const symbols = scalarInputs(proposition);
  for (const [variableNumber, variable] of symbols.entries()) {
    const others = symbols.filter((symbol) => symbol !== variable);
    for (const [centreNumber, centre] of centresOf(proposition.graph, variable, others).entries())
      yield { variable, variableNumber, centre, centreNumber };
  }
}
