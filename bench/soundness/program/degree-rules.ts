import type { Plantation } from './planted-bug';

export const degreeRules: Plantation = {
  part: 'degrees',
  tests: ['test/number/residue', 'test/engine/identity', 'test/engine/error-bound'],
  bugs: {
    'number/residue/degree.ts': [
      {
        name: 'sum without cross terms, left',
        find: 'Math.max(a.numerator + b.denominator, b.numerator + a.denominator)',
        replace: 'Math.max(a.numerator, b.numerator)',
      },
      {
        name: 'sum with one cross term',
        find: 'Math.max(a.numerator + b.denominator, b.numerator + a.denominator)',
        replace: 'a.numerator + b.denominator',
      },
      {
        name: 'sum over one denominator',
        find: '  denominator: a.denominator + b.denominator,\n  numeratorBits: Math.max(',
        replace: '  denominator: Math.max(a.denominator, b.denominator),\n  numeratorBits: Math.max(',
      },
      {
        name: 'bits of a sum without carry',
        find: 'b.numeratorBits + a.denominatorBits) + 1,',
        replace: 'b.numeratorBits + a.denominatorBits),',
      },
      {
        name: 'degree of a product is the larger one',
        find: '  numerator: a.numerator + b.numerator,',
        replace: '  numerator: Math.max(a.numerator, b.numerator),',
      },
      {
        name: 'denominator of a product is the larger one',
        find: '  numerator: a.numerator + b.numerator,\n  denominator: a.denominator + b.denominator,',
        replace: '  numerator: a.numerator + b.numerator,\n  denominator: Math.max(a.denominator, b.denominator),',
      },
      {
        name: 'bits of a product are the larger ones',
        find: '  numeratorBits: a.numeratorBits + b.numeratorBits,',
        replace: '  numeratorBits: Math.max(a.numeratorBits, b.numeratorBits),',
      },
      {
        name: 'a reciprocal keeps its numerator',
        find: '  numerator: a.denominator,\n  denominator: a.numerator,',
        replace: '  numerator: a.numerator,\n  denominator: a.denominator,',
      },
      {
        name: 'a reciprocal keeps its bits',
        find: '  numeratorBits: a.denominatorBits,\n  denominatorBits: a.numeratorBits,',
        replace: '  numeratorBits: a.numeratorBits,\n  denominatorBits: a.denominatorBits,',
      },
      {
        name: 'a power has the degree of its base',
        find: 'numerator: a.numerator * size,',
        replace: 'numerator: a.numerator,',
      },
      {
        name: 'a power has the denominator of its base',
        find: 'denominator: a.denominator * size,',
        replace: 'denominator: a.denominator,',
      },
      {
        name: 'a negative power is no reciprocal',
        find: 'return exponent < 0 ? reciprocalDegree(scaled) : scaled;',
        replace: 'return scaled;',
      },
      {
        name: 'many terms over one denominator',
        find: 'numerator: a.numerator + (count - 1) * a.denominator,',
        replace: 'numerator: a.numerator,',
      },
      {
        name: 'many terms with one denominator',
        find: 'denominator: count * a.denominator,',
        replace: 'denominator: a.denominator,',
      },
      { name: 'bits of many terms without carry', find: ' + Math.ceil(Math.log2(count)),', replace: ',' },
      {
        name: 'the weaker bound is the left one',
        find: '  numerator: Math.max(a.numerator, b.numerator),\n  denominator: Math.max(a.denominator, b.denominator),',
        replace: '  numerator: a.numerator,\n  denominator: a.denominator,',
      },
      {
        name: 'constants have no bits',
        find: 'return size <= 1n ? 0 : size.toString(16).length * 4;',
        replace: 'return 0;',
      },
    ],
    'engine/identity/model.ts': [
      {
        name: 'weights of functionals have degree 1',
        find: 'return { numerator: n * each + 1, denominator: n * each, numeratorBits: bits, denominatorBits: bits };',
        replace: 'return { numerator: 1, denominator: 0, numeratorBits: 0, denominatorBits: 0 };',
      },
      {
        name: 'weights of functionals have no denominator',
        find: 'denominator: n * each, numeratorBits',
        replace: 'denominator: 0, numeratorBits',
      },
      {
        name: 'facts have degree 1',
        find: "fact.kind === 'mass' ? 1 : fact.powers.reduce((a, b) => a + b, 0)",
        replace: '1',
      },
    ],
    'engine/identity/node-degree.ts': [
      {
        name: 'degree of a quotient in the graph',
        find: 'return productDegree(a, reciprocalDegree(b));\n        case',
        replace: 'return productDegree(a, b);\n        case',
      },
      {
        name: 'degree of a product over an axis',
        find: "node.reduction === 'prod' ? powerDegree(a, count) : manyDegree(a, count)",
        replace: 'manyDegree(a, count)',
      },
      { name: 'degree of a sum over an axis', find: ': manyDegree(a, count);', replace: ': a;' },
      {
        name: 'degree of a branch is that of the first',
        find: 'return node.args.slice(1).map(of).reduce(worstDegree);',
        replace: 'return node.args.map(of)[1] as Degree;',
      },
      {
        name: 'degree of a concatenation is that of the first part',
        find: "    case 'concat':\n      return node.args.map(of).reduce(worstDegree);",
        replace: "    case 'concat':\n      return a;",
      },
      {
        name: 'degree of a determinant without denominators',
        find: 'numerator: n * entry.numerator + entries * entry.denominator,',
        replace: 'numerator: n * entry.numerator,',
      },
      {
        name: 'degree of a determinant is that of an entry',
        find: 'numerator: n * entry.numerator + entries * entry.denominator,',
        replace: 'numerator: entry.numerator + entries * entry.denominator,',
      },
      {
        name: 'degree of an inverse without its determinant',
        find: ': productDegree(determinantDegree(a, n - 1), reciprocalDegree(determinant));',
        replace: ': determinantDegree(a, n - 1);',
      },
      {
        name: 'a power in the graph has the degree of its base',
        find: 'return powerDegree(a, node.exponent);',
        replace: 'return a;',
      },
    ],
  },
};
