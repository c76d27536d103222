import { atomOf, constantOf, type Polynomial, product, scaled, sum } from '../../kernel/arithmetic/polynomial';
import { type Fraction, fraction, minusOne, reciprocal } from '../../number/fraction';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { nodeMemory } from '../../tensor/node-memory';
import { rebuild } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';

/** An expression multiplied out, the same for all that field arithmetic makes of it. */
export interface FieldForm {
  /** Equal for equal forms only, in whatever graph they are. */
  readonly text: string;
  /** Equal to the expression wherever that has a value: it asks for nothing that the expression does not. */
  readonly node: Node;
}

/**
 * Sums of products of variables, of values of operations at arguments in this form, and of reciprocals: no law of any function
 * is used, nor is a quotient reduced. What is one expression to field arithmetic may therefore have several forms.
 */
export interface FieldForms {
  /** Null for what is no number, has other variables, or is too large. */
  formOf(node: Node): FieldForm | null;
}

const limits = { terms: 64, products: 256, factors: 24, size: 1n << 512n, text: 2000 } as const;

/** Nodes whose forms are remembered. */
const remembered = 1024;

/** The atoms so far, by their texts, and what is known of monomials. */
interface Forms {
  readonly graph: Graph;
  readonly variables: readonly InputSymbol[];
  readonly atoms: FieldForm[];
  readonly numbers: Map<string, number>;
  /** Of monomials. */
  readonly texts: Map<string, string>;
}

/** @param variables have different names */
export function fieldForms(graph: Graph, variables: readonly InputSymbol[]): FieldForms {
  const forms: Forms = { graph, variables, atoms: [], numbers: new Map(), texts: new Map() };
  const expanded = nodeMemory<Expanded | null>(remembered, (node, of) => {
    const polynomial = compute(forms, node, of);
    return polynomial && { polynomial, form: null };
  });
  return {
    formOf: (node) => {
      const own = expanded(node);
      const form = own && formIn(forms, own);
      return form && form.text.length <= limits.text ? form : null;
    },
  };
}

/** An expression multiplied out, and its form once that was asked for. */
interface Expanded {
  readonly polynomial: Polynomial;
  form: FieldForm | null;
}

function formIn(forms: Forms, expanded: Expanded): FieldForm {
  expanded.form ??= formOf(forms, expanded.polynomial);
  return expanded.form;
}

function atom(forms: Forms, text: string, node: () => Node): Polynomial | null {
  if (text.length > limits.text) return null;
  const known = forms.numbers.get(text);
  if (known !== undefined) return atomOf(known);
  const number = forms.atoms.push({ text, node: node() }) - 1;
  forms.numbers.set(text, number);
  return atomOf(number);
}

const factorsOf = (forms: Forms, monomial: string): FieldForm[] =>
  (monomial.match(/\d+/g) ?? []).map((number) => forms.atoms[Number(number)] as FieldForm).sort(byText);

function textOf(forms: Forms, monomial: string): string {
  const before = forms.texts.get(monomial);
  if (before !== undefined) return before;
  const text = factorsOf(forms, monomial)
    .map((factor) => `*${factor.text}`)
    .join('');
  forms.texts.set(monomial, text);
  return text;
}

interface Term {
  readonly text: string;
  readonly c: Fraction;
  readonly monomial: string;
}

/** A sum of products; its expression is made only when it is asked for. */
class SumForm implements FieldForm {
  readonly text: string;

  constructor(
    private readonly forms: Forms,
    private readonly terms: readonly Term[],
  ) {
    let text = '';
    for (let i = 0; i < terms.length; i++) text += i === 0 ? terms[i]?.text : `+${terms[i]?.text}`;
    this.text = text;
  }

  get node(): Node {
    const { graph } = this.forms;
    return this.terms.map((term) => productNode(this.forms, term)).reduce((a, b) => graph.add(a, b), graph.constant(0));
  }
}

function formOf(forms: Forms, polynomial: Polynomial): FieldForm {
  const terms: Term[] = [];
  polynomial.forEach((c, monomial) => {
    terms.push({ text: `${c.numerator}/${c.denominator}${textOf(forms, monomial)}`, c, monomial });
  });
  return new SumForm(forms, terms.length > 1 ? terms.sort(byText) : terms);
}

function productNode(forms: Forms, { c, monomial }: Term): Node {
  const { graph } = forms;
  const counts = new Map<Node, number>();
  for (const { node } of factorsOf(forms, monomial)) counts.set(node, (counts.get(node) ?? 0) + 1);
  return [...counts].reduce((a, [node, n]) => graph.mul(a, graph.power(node, n)), graph.constant(c));
}

/** The coefficient of the product whose text comes first. */
const leading = (forms: Forms, a: Polynomial): Fraction =>
  [...a].reduce((least, each) => (textOf(forms, each[0]) < textOf(forms, least[0]) ? each : least))[1];

/** 1/a for what is not 0: of a product, the product of the reciprocals; of a sum, that of one whose first coefficient is 1. */
function inverse(forms: Forms, a: Polynomial): Polynomial | null {
  const [[monomial, c] = ['', fraction(0n)], ...others] = a;
  if (c.numerator === 0n) return null;
  if (others.length > 0) {
    const unit = reciprocal(leading(forms, a));
    const whole = inverseAtom(forms, formOf(forms, scaled(a, unit)));
    return whole && scaled(whole, unit);
  }
  return factorsOf(forms, monomial).reduce<Polynomial | null>(
    (total, each) => {
      const one = total && inverseAtom(forms, each);
      return total && one && bounded(product(total, one));
    },
    constantOf(reciprocal(c)),
  );
}

const inverseAtom = (forms: Forms, of: FieldForm): Polynomial | null =>
  atom(forms, `1/(${of.text})`, () => forms.graph.div(forms.graph.constant(1), of.node));

function power(forms: Forms, a: Polynomial, n: number): Polynomial | null {
  if (n < 0) {
    const inverted = inverse(forms, a);
    return inverted && power(forms, inverted, -n);
  }
  if (n > limits.factors) return null;
  let total: Polynomial | null = n === 0 ? constantOf(fraction(1n)) : bounded(a);
  for (let k = 1; k < n && total !== null; k++) total = times(total, a);
  return total;
}

function compute(forms: Forms, node: Node, of: (arg: Node) => Expanded | null): Polynomial | null {
  if (node.axes.length > 0) return null;
  if (node.kind === 'literal') return node.values[0] === undefined ? null : bounded(constantOf(node.values[0]));
  if (node.kind === 'input')
    return forms.variables.includes(node.symbol) ? atom(forms, node.symbol.name, () => node) : null;
  if (node.kind === 'named')
    return node.constant === 'indeterminate' ? null : atom(forms, `'${node.constant}'`, () => node);
  if (node.kind !== 'map' && node.kind !== 'power') return null;
  const args: Expanded[] = [];
  for (let i = 0; i < node.args.length; i++) {
    const arg = of(node.args[i] as Node);
    if (arg === null) return null;
    args.push(arg);
  }
  const [{ polynomial: a }, { polynomial: b } = { polynomial: a }] = args as [Expanded, Expanded?];
  if (node.kind === 'power') return power(forms, a, node.exponent);
  switch (node.operation) {
    case 'neg':
      return scaled(a, minusOne);
    case 'add':
      return bounded(sum(a, b));
    case 'sub':
      return bounded(sum(a, scaled(b, minusOne)));
    case 'mul':
      return times(a, b);
    case 'div': {
      const inverted = inverse(forms, b);
      return inverted && times(a, inverted);
    }
    default:
      return applied(forms, node, args);
  }
}

/** The value of an operation that field arithmetic knows nothing of. */
function applied(forms: Forms, node: Node<'map'>, args: readonly Expanded[]): Polynomial | null {
  const { operation } = node;
  const own = args.map((arg) => formIn(forms, arg));
  const text = `${operation}(${own.map((form) => form.text).join()})`;
  return atom(forms, text, () =>
    rebuild(
      forms.graph,
      node,
      own.map((form) => form.node),
    ),
  );
}

function byText(a: { readonly text: string }, b: { readonly text: string }): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

const times = (a: Polynomial, b: Polynomial): Polynomial | null =>
  a.size * b.size > limits.products ? null : bounded(product(a, b));

/** Null for what is too large to be worth it. */
function bounded(a: Polynomial): Polynomial | null {
  let isSmall = a.size <= limits.terms;
  a.forEach(({ numerator: n, denominator: d }, monomial) => {
    isSmall &&= monomial.length <= 4 * limits.factors && n < limits.size && -n < limits.size && d < limits.size;
  });
  return isSmall ? a : null;
}
