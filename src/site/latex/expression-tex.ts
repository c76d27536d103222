import type { MathNode, MathNodeOf } from '../../language/math-node';
import { cases, functionForms, type Names } from './function-forms';
import { literal, nameTex } from './name';
import { applied, enclosed, levels, power, product, quotient, relationSigns, sum, type Tex, tex, within } from './tex';

/** A parsed formula as books print it; it says what the text says, bracket by bracket. */
export function expressionTex(node: MathNode, names: Names): Tex {
  const part = (own: MathNode): Tex => expressionTex(own, names);
  switch (node.type) {
    case 'ConstantNode':
      return tex(node.of === 'number' ? numberTex(node.value) : `\\text{${literal(node.value)}}`);
    case 'SymbolNode':
      return tex(nameTex(node.name));
    case 'OperatorNode':
      return operatorTex(node, part);
    case 'RelationalNode':
      return tex(
        node.params
          .map((own, i) => `${i === 0 ? '' : chained[node.conditionals[i - 1] ?? '']} ${within(part(own), levels.sum)}`)
          .join(' '),
        levels.relation,
      );
    case 'FunctionNode':
      return callTex(node, names, part);
    case 'AccessorNode':
      return tex(
        `{${within(part(node.object), levels.power)}}_{${node.dimensions.map((own) => part(own).latex).join(',')}}`,
      );
    case 'ArrayNode':
      return tex(enclosed('[', node.items.map((own) => part(own).latex).join(', '), ']'));
    case 'RangeNode':
      return tex(rangeTex(node, part));
    case 'ConditionalNode':
      return cases(part(node.condition), part(node.trueExpr), part(node.falseExpr));
    // Brackets are set where they are needed, as they are read.
    case 'ParenthesisNode':
      return part(node.content);
  }
}

/** `2:n`; all of them is a colon alone. */
function rangeTex({ from, step, to }: MathNodeOf<'RangeNode'>, part: (node: MathNode) => Tex): string {
  const isFirst = from.type === 'ConstantNode' && from.value === '1';
  const isLast = to.type === 'SymbolNode' && to.name === 'end';
  if (isFirst && isLast && step === null) return '{:}';
  return [from, step, to].flatMap((own) => (own === null ? [] : [part(own).latex])).join('{:}');
}

const chained: Readonly<Record<string, string>> = {
  smaller: '<',
  smallerEq: '\\le',
  larger: '>',
  largerEq: '\\ge',
  equal: '=',
  unequal: '\\ne',
};

/** 1e-5 as 10^{-5}. */
function numberTex(text: string): string {
  const [, digits = '', exponent = ''] = /^([\d.]+)[eE]\+?(-?\d+)$/.exec(text) ?? [];
  if (digits === '') return text;
  return digits === '1' ? `10^{${exponent}}` : `${digits} \\cdot 10^{${exponent}}`;
}

function operatorTex({ op, fn, args }: MathNodeOf<'OperatorNode'>, part: (node: MathNode) => Tex): Tex {
  const [a, b] = args.map(part);
  if (a === undefined) return tex('');
  if (b === undefined) return signed(fn, a);
  const relation = relationSigns[op];
  if (relation !== undefined)
    return tex(`${within(a, levels.sum)} ${relation} ${within(b, levels.sum)}`, levels.relation);
  switch (fn) {
    case 'add':
      return sum(a, '+', b);
    case 'subtract':
      return sum(a, '-', b);
    case 'multiply':
      return product(a, b);
    case 'divide':
      return quotient(a, b);
    case 'pow':
      return power(a, b);
    case 'and':
      return tex(`${within(a, levels.relation)} \\land ${within(b, levels.relation)}`, levels.truth);
    case 'or':
      return tex(`${within(a, levels.relation)} \\lor ${within(b, levels.relation)}`, levels.truth);
    case 'bitOr':
      return tex(`${a.latex} \\mid ${b.latex}`, levels.truth);
    default:
      return applied(`\\operatorname{${fn.replace(/[^A-Za-z]/g, '')}}`, [a, b]);
  }
}

function signed(fn: string, a: Tex): Tex {
  if (fn === 'unaryMinus') return tex(`-${within(a, levels.product)}`, levels.sum);
  if (fn === 'not') return tex(`\\lnot ${within(a, levels.atom)}`, levels.relation);
  return fn === 'ctranspose' || fn === 'transpose' ? transposed(a) : a;
}

/** A' of a matrix; of the name of an axis, the name of the second axis of that size. */
const transposed = (a: Tex): Tex => power(a, tex('\\top'));

function callTex({ fn, name, args }: MathNodeOf<'FunctionNode'>, names: Names, part: (node: MathNode) => Tex): Tex {
  const parts = args.map((arg) => axisTex(arg, names) ?? part(arg));
  const form = names.isFunction(name) ? undefined : functionForms.get(name);
  const special = form?.({ args, parts, names });
  if (special) return special;
  if (name === '') return applied(within(part(fn), levels.atom), parts);
  const shown = nameTex(name);
  return applied(
    names.isFunction(name) || !shown.startsWith('\\mathrm') ? shown : `\\operatorname{${nameTex(name).slice(8, -1)}}`,
    parts,
  );
}

/** `n'` as an argument is the second axis of the size n. */
function axisTex(arg: MathNode, { isAxis }: Names): Tex | null {
  if (arg.type !== 'OperatorNode' || arg.fn !== 'ctranspose') return null;
  const [axis] = arg.args;
  return axis?.type === 'SymbolNode' && isAxis(axis.name) ? tex(`${nameTex(axis.name)}'`) : null;
}
