import { type Fraction, showFraction } from '../../number/fraction';
import type { Movement, Node } from '../../tensor/node';
import { cases } from './function-forms';
import { literal, nameTex } from './name';
import { applied, enclosed, levels, power, product, quotient, relationSigns, sum, type Tex, tex, within } from './tex';

/** Parts deeper than this are left out. */
const depthLimit = 7;
const left = tex('\\cdots');
/** Constants of more elements are not written out. */
const writtenOut = 4;

/**
 * A node of the graph in LaTeX: what the program compares, with definitions and functions of the library written out.
 * Movements of axes that change no element are not shown.
 */
export function graphTex(node: Node, depth = 0): Tex {
  if (depth > depthLimit) return left;
  const part = (own: Node): Tex => graphTex(own, depth + 1);
  switch (node.kind) {
    case 'input':
      return tex(symbolTex(node.symbol.name));
    case 'literal':
      return constantTex(node.values, node.axes.length === 0);
    case 'named':
      return tex(nameTex(node.constant));
    case 'map':
      return mapTex(node, part);
    case 'power':
      return power(part(node.args[0]), tex(String(node.exponent)));
    case 'reduce':
      return reducedTex(node, part);
    case 'move':
      return movedTex(node.movement, graphTex(node.args[0], depth));
    case 'concat':
      return tex(enclosed('[', node.args.map((arg) => part(arg).latex).join(';\\; '), ']'));
    case 'matrix':
      return node.operation === 'det' ? applied('\\det', [part(node.args[0])]) : power(part(node.args[0]), tex('-1'));
    case 'apply':
      return applied(`{${symbolTex(node.symbol.name)}}${"'".repeat(node.derivatives.length)}`, node.args.map(part));
    case 'expect': {
      const [body] = node.args;
      const variable = symbolTex(node.variable.name);
      if (node.variable.measure?.kind === 'lebesgue')
        return tex(`\\int ${within(part(body), levels.product)} \\, d${variable}`, levels.sum);
      return tex(`\\mathbb{E}_{${variable}}${enclosed('[', part(body).latex, ']')}`);
    }
  }
}

/** Bound variables have names such as `x~1` and `∫x2`; inverses `f⁻¹`. */
function symbolTex(name: string): string {
  const [, stem = name, inverse = '', number] = /^∫?(.*?)(⁻¹)?(?:~(\d+))?$/.exec(name) ?? [];
  return `${nameTex(stem)}${inverse === '' ? '' : '^{-1}'}${number === undefined ? '' : `_{(${number})}`}`;
}

function constantTex(values: readonly Fraction[], isNumber: boolean): Tex {
  if (isNumber) return numberTex(values[0] as Fraction);
  if (new Set(values.map(showFraction)).size === 1) return tex(`\\mathbf{${showFraction(values[0] as Fraction)}}`);
  if (values.length > writtenOut) return tex('\\mathrm{constants}');
  return tex(enclosed('[', values.map((value) => numberTex(value).latex).join(', '), ']'));
}

const numberTex = (value: Fraction): Tex => {
  const text = showFraction(value);
  const [top = '', bottom] = text.split('/');
  if (bottom !== undefined) return quotient(tex(top), tex(bottom));
  return tex(text, text.startsWith('-') ? levels.sum : levels.atom);
};

function mapTex(node: Node<'map'>, part: (node: Node) => Tex): Tex {
  const [a, b, c] = node.args.map(part) as [Tex, Tex?, Tex?];
  if (b !== undefined && c !== undefined) return cases(a, b, c);
  if (b !== undefined) return binaryTex(node.operation, a, b);
  switch (node.operation) {
    case 'neg':
      return tex(`-${within(a, levels.product)}`, levels.sum);
    case 'exp':
      return power(tex('e'), a);
    case 'abs':
      return tex(enclosed('|', a.latex, '|'));
    case 'sqrt':
      return tex(`\\sqrt{${a.latex}}`);
    default:
      return applied(`\\operatorname{${node.operation}}`, [a]);
  }
}

const compared: Readonly<Record<string, string>> = { less: '<', lessEqual: '<=', equal: '==' };

function binaryTex(operation: string, a: Tex, b: Tex): Tex {
  const relation = compared[operation];
  if (relation !== undefined) return tex(`\\mathbf{1}[${a.latex} ${relationSigns[relation]} ${b.latex}]`);
  switch (operation) {
    case 'add':
      return b.latex.startsWith('-') && b.level === levels.sum
        ? tex(`${within(a, levels.sum)} ${b.latex}`, levels.sum)
        : sum(a, '+', b);
    case 'sub':
      return sum(a, '-', b);
    case 'mul':
      return product(a, b);
    case 'div':
      return quotient(a, b);
    default:
      return tex(`\\${operation === 'max' ? 'max' : 'min'}${enclosed('\\{', `${a.latex}, ${b.latex}`, '\\}')}`);
  }
}

const large: Readonly<Record<Node<'reduce'>['reduction'], string>> = {
  sum: '\\sum',
  prod: '\\prod',
  max: '\\max',
  min: '\\min',
};

function reducedTex({ reduction, over, args: [body] }: Node<'reduce'>, part: (node: Node) => Tex): Tex {
  const axes = over.map(axisTex).join(',');
  return tex(`${large[reduction]}_{${axes}} ${within(part(body), levels.product)}`, levels.sum);
}

const axisTex = (name: string): string => (/^[\w']+$/.test(name) ? nameTex(name) : `\\text{${literal(name)}}`);

function movedTex(movement: Movement, body: Tex): Tex {
  const at = (index: string): Tex => tex(`{${within(body, levels.atom)}}_{${index}}`);
  if (movement.move === 'at') return at(`${axisTex(movement.axis)}=${movement.index + 1}`);
  if (movement.move === 'slice')
    return at(`${axisTex(movement.axis)}=${movement.start + 1}{:}${movement.start + movement.count}`);
  return movement.move === 'reverse' ? applied('\\operatorname{reverse}', [body]) : body;
}
