import { isPositive } from '../number/bounds';
import { type Fraction, fraction } from '../number/fraction';
import { isAxiomatised } from '../operation/axiomatised';
import { domainBounds } from '../tensor/domain-bounds';
import type { Node } from '../tensor/node';
import { type Algebra, createAlgebra, vanishes } from './algebra';
import { exponential, logarithm, magnitude, reciprocal, squareRoot, symmetric } from './function-forms';
import { monomialOf, NoNormalForm, type Polynomial, scaled, sum } from './polynomial';
import { free } from './term';
import { unknownBelow } from './unknown-below';

/** Exact normal forms of scalar expressions: sums of monomials over variables, roots, exponentials, logarithms. */
export interface NormalForms {
  /**
   * True only if the two expressions are equal wherever both have a value, by field arithmetic and the laws
   * log |∏ aᵢ^nᵢ e^P| = Σ nᵢ log |aᵢ| + P, e^(Σ c·m) = ∏ (e^m)^c, √a·√a = a, |a|² = a², max(a, b) = (a + b + |a − b|)/2.
   * False says nothing.
   */
  agree(a: Node, b: Node): boolean;
}

const half = fraction(1n, 2n);
const minusOne = fraction(-1n);

export function normalForms(): NormalForms {
  const algebra = createAlgebra();
  const forms = new Map<number, Polynomial | null>();

  function formOf(root: Node): Polynomial {
    for (const node of unknownBelow(root, ({ id }) => forms.has(id))) forms.set(node.id, formOrNull(node));
    return knownForm(root);
  }

  function formOrNull(node: Node): Polynomial | null {
    try {
      return compute(node, algebra, knownForm);
    } catch (error) {
      if (error instanceof NoNormalForm) return null;
      throw error;
    }
  }

  function knownForm(node: Node): Polynomial {
    const form = forms.get(node.id) ?? null;
    if (form === null) throw new NoNormalForm();
    return form;
  }

  return {
    agree: (a, b) => {
      try {
        return vanishes(sum(formOf(a), scaled(formOf(b), minusOne)), algebra);
      } catch (error) {
        if (error instanceof NoNormalForm) return false;
        throw error;
      }
    },
  };
}

function compute(node: Node, algebra: Algebra, form: (node: Node) => Polynomial): Polynomial {
  if (node.axes.length > 0) throw new NoNormalForm();
  const { one } = algebra;
  const [a, b] = node.args as readonly [Node, Node];
  switch (node.kind) {
    case 'literal':
      return monomialOf(one, node.values[0] as Fraction);
    case 'named':
      if (node.constant === 'indeterminate') throw new NoNormalForm();
      return free(algebra, node.constant, true);
    case 'input':
      return free(algebra, `input ${node.id}`, isPositive(domainBounds(node.symbol.domain)));
    case 'power':
      return wholePower(form(a), node.exponent, algebra);
    case 'map':
      break;
    default:
      throw new NoNormalForm();
  }
  switch (node.operation) {
    case 'neg':
      return scaled(form(a), minusOne);
    case 'add':
      return sum(form(a), form(b));
    case 'sub':
      return sum(form(a), scaled(form(b), minusOne));
    case 'mul':
      return algebra.product(form(a), form(b));
    case 'div':
      return algebra.product(form(a), reciprocal(form(b), algebra));
    case 'exp':
      return exponential(form(a), algebra);
    case 'log':
      return logarithm(form(a), algebra);
    case 'sqrt':
      return squareRoot(form(a), algebra);
    case 'abs':
      return magnitude(form(a), algebra);
    case 'max':
    case 'min': {
      const [x, y] = [form(a), form(b)];
      const gap = magnitude(sum(x, scaled(y, minusOne)), algebra);
      return scaled(sum(sum(x, y), node.operation === 'max' ? gap : scaled(gap, minusOne)), half);
    }
    default:
      if (!isAxiomatised(node.operation)) throw new NoNormalForm();
      return symmetric(node.operation, form(a), algebra);
  }
}

function wholePower(a: Polynomial, exponent: number, algebra: Algebra): Polynomial {
  if (exponent < 0) return wholePower(reciprocal(a, algebra), -exponent, algebra);
  if (exponent > 64) throw new NoNormalForm();
  let power = monomialOf(algebra.one);
  for (let i = 0; i < exponent; i++) power = algebra.product(power, a);
  return power;
}
