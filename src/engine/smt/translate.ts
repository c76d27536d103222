import { elementCount } from '../../tensor/axis';
import { type Elements, evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { type Plan, plan } from '../../tensor/plan';
import { signatureKey } from '../../tensor/signature';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import { domainConditions } from './domain-conditions';
import { opaqueFunctions } from './opaque-functions';
import { createScript, type Script } from './script';
import { allOf, isKnown, type KnownTerm, realText, type Term, truth } from './term';

/** Beyond these an expression is too large to be worth asking about. */
const limits = { variables: 48, operations: 3000, applications: 24 } as const;

/** Expressions as SMT-LIB terms in one script, with everything that is declared of their variables asserted. */
export interface Translation {
  readonly script: Script;
  readonly elements: Elements<Term>;
  /** The constants that stand for the elements of each variable. */
  readonly variables: ReadonlyMap<InputSymbol, readonly string[]>;
}

/** Null where an expression is too large, holds an expectation, or a matrix. */
export function translate(roots: readonly Node[]): Translation | null {
  const steps = plan(roots);
  if (!isSmall(steps)) return null;
  const script = createScript();
  const system = opaqueFunctions(script);
  const variables = new Map<InputSymbol, readonly string[]>();
  const applied = unknownFunctions(script);

  const input = (symbol: InputSymbol): readonly Term[] => {
    const known = variables.get(symbol);
    const names = known ?? Array.from({ length: elementCount(symbol.axes) }, () => script.declare());
    if (known === undefined) {
      variables.set(symbol, names);
      for (const condition of domainConditions(symbol.domain, names)) script.assert(condition);
    }
    return names.map(variable);
  };
  const elements = evaluate(steps, system, { input, apply: applied });
  return { script, elements, variables };
}

const variable = (text: string): KnownTerm => ({ sort: 'Real', text, defined: truth, constant: null });

function isSmall(steps: Plan): boolean {
  let variables = 0;
  let operations = 0;
  for (const { node, count, maps } of steps) {
    if (node.kind === 'expect' || node.kind === 'matrix') return false;
    if (node.kind === 'input') variables += count;
    if (node.kind !== 'literal') operations += node.kind === 'reduce' ? count * (maps[0]?.length ?? 1) : count;
  }
  return variables <= limits.variables && operations <= limits.operations;
}

type UnknownFunctions = (node: Node<'apply'>, consumed: readonly Term[], place: number) => Term;

interface AppliedFunction {
  readonly symbol: FunctionSymbol;
  readonly arguments: readonly string[];
  readonly key: string;
  readonly value: string;
}

/** One constant for each place of a declared function; equal arguments have equal values. */
function unknownFunctions(script: Script): UnknownFunctions {
  const applications: AppliedFunction[] = [];
  const byKey = new Map<string, string>();
  return (node, consumed, place) => {
    const { symbol, derivatives } = node;
    if (!consumed.every(isKnown)) return 'unknown';
    const defined = allOf(consumed.map((term) => term.defined));
    const texts = consumed.map(realText);
    // Of a derivative the order of its axes counts, and not their names.
    const taken = derivatives.map(({ argument }) => argument).join();
    const key = `${signatureKey(node)} ${taken} ${place}`;
    const whole = `${symbolNumber(symbol)} ${key} ${texts.join(' ')}`;
    const known = byKey.get(whole);
    if (known !== undefined) return { ...variable(known), defined };
    if (applications.length >= limits.applications) return 'unknown';
    const value = script.declare();
    byKey.set(whole, value);
    if (derivatives.length === 0)
      for (const condition of domainConditions(symbol.range, [value])) script.assert(condition);
    for (const other of applications) {
      if (other.symbol !== symbol || other.key !== key) continue;
      const same = texts.map((text, i) => `(= ${text} ${other.arguments[i]})`);
      script.assert(`(=> ${allOf(same)} (= ${value} ${other.value}))`);
    }
    applications.push({ symbol, arguments: texts, key, value });
    return { ...variable(value), defined };
  };

  function symbolNumber(symbol: FunctionSymbol): number {
    const index = applications.findIndex((application) => application.symbol === symbol);
    return index < 0 ? applications.length : index;
  }
}
