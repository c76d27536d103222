import { build } from 'esbuild';
import fc from 'fast-check';
import { type MathNode as MathjsNode, parse } from 'mathjs/number';
import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../src/language/expression-error';
import type { MathNode } from '../../src/language/math-node';
import { parseMathjs } from '../../src/language/mathjs-parser';

/** A tree with all its brackets, so that two parsers can be compared. */
function shape(node: MathNode): string {
  const list = (nodes: readonly MathNode[]) => nodes.map(shape).join(', ');
  switch (node.type) {
    case 'ConstantNode':
      return node.of === 'number' ? String(Number(node.value)) : node.value;
    case 'SymbolNode':
      return node.name;
    case 'OperatorNode':
      return `${node.fn}(${list(node.args)})`;
    case 'RelationalNode':
      return `${node.conditionals.join('&')}(${list(node.params)})`;
    case 'FunctionNode':
      return `${shape(node.fn)}:call(${list(node.args)})`;
    case 'AccessorNode':
      return `${shape(node.object)}:at(${list(node.dimensions)})`;
    case 'ArrayNode':
      return `array(${list(node.items)})`;
    case 'RangeNode':
      return `range(${list([node.from, ...(node.step === null ? [] : [node.step]), node.to])})`;
    case 'ConditionalNode':
      return `if(${list([node.condition, node.trueExpr, node.falseExpr])})`;
    case 'ParenthesisNode':
      return `paren(${shape(node.content)})`;
  }
}

/** The same print of a tree of mathjs itself. */
function theirShape(node: MathjsNode): string {
  const at = (key: string) => (node as unknown as Record<string, MathjsNode>)[key] as MathjsNode;
  const list = (key: string) => (at(key) as unknown as MathjsNode[]).map(theirShape).join(', ');
  const names: Readonly<Record<string, () => string>> = {
    ConstantNode: () => String(at('value')),
    SymbolNode: () => String(at('name')),
    OperatorNode: () => `${String(at('fn'))}(${list('args')})`,
    RelationalNode: () => `${(at('conditionals') as unknown as string[]).join('&')}(${list('params')})`,
    FunctionNode: () => `${theirShape(at('fn'))}:call(${list('args')})`,
    AccessorNode: () => `${theirShape(at('object'))}:at(${theirShape(at('index'))})`,
    IndexNode: () => list('dimensions'),
    ArrayNode: () => `array(${list('items')})`,
    RangeNode: () => `range(${[at('start'), at('step'), at('end')].filter(Boolean).map(theirShape).join(', ')})`,
    ConditionalNode: () => `if(${['condition', 'trueExpr', 'falseExpr'].map((key) => theirShape(at(key))).join(', ')})`,
    ParenthesisNode: () => `paren(${theirShape(at('content'))})`,
  };
  return (names[node.type] as () => string)();
}

function read(text: string): MathNode | ExpressionError {
  try {
    return parseMathjs(text, ['claim']);
  } catch (caught) {
    if (caught instanceof ExpressionError) return caught;
    throw caught;
  }
}

function error(text: string): ExpressionError {
  const found = read(text);
  if (found instanceof ExpressionError) return found;
  throw new Error(`accepted: ${text}`);
}

/** Every node of a tree with the text at its place. */
function places(text: string): readonly string[] {
  const visit = (node: MathNode): string[] => [
    text.slice(node.start, node.end),
    ...Object.values(node).flatMap((part: unknown) =>
      (Array.isArray(part) ? part : [part]).filter(isNode).flatMap((child) => visit(child)),
    ),
  ];
  return visit(parseMathjs(text));
}
const isNode = (part: unknown): part is MathNode => typeof part === 'object' && part !== null && 'type' in part;

describe('the grammar', () => {
  it.each([
    '1/2 x',
    '-2^2',
    '2^-3^2',
    '2 x y^2 / 3 z',
    "A' * B[1, 2:3, :]",
    'a < b <= c and not d or e',
    'x > 0 ? x : -x',
    'sum(act(conv2d(x, U[i])), i, paths) + x == f(x)',
    '[1, 2; 3, 4][i]',
    'a % b mod c',
    '(a + b)(c - d) 3!',
    'f(x)(y) + "text"',
    'x.y.z(1)',
    '[:3] [2:] [1:2:9]',
    'NaN + Infinity + true',
    'μ_1 + \u{1D6FC}x * ℝ',
    '1 in 2',
  ])('reads %s as mathjs does', (text) => {
    expect(shape(parseMathjs(text))).toBe(theirShape(parse(text)));
  });

  it('agrees with mathjs on random expressions, and places every part', () => {
    const leaf = fc.constantFrom('x', 'y_2', '3', '0.25', '1e-5', 'in', 'σ', "'s'", '"s"');
    const formula = fc.letrec((tie) => {
      const inner = tie('formula') as fc.Arbitrary<string>;
      const binary = fc.constantFrom('+', '-', ' * ', '/', '^', '==', ' <=', ' and ', ' ', '%', ':');
      return {
        formula: fc.oneof(
          { maxDepth: 5, withCrossShrink: true },
          leaf,
          fc.tuple(inner, binary, inner).map((parts) => parts.join('')),
          fc.tuple(fc.constantFrom('-', 'not ', 'f'), inner).map(([sign, of]) => `${sign}(${of})`),
          fc.tuple(inner, fc.constantFrom("'", '!', '.p')).map(([of, sign]) => `(${of})${sign}`),
          fc.array(inner, { minLength: 1, maxLength: 3 }).map((items) => `g[${items.join(', ')}]`),
        ),
      };
    }).formula as fc.Arbitrary<string>;
    fc.assert(
      fc.property(formula, (text) => {
        let theirs: string;
        try {
          theirs = theirShape(parse(text));
        } catch {
          expect(error(text)).toBeInstanceOf(ExpressionError);
          return;
        }
        // What a `not` belongs to is not told by the order of operations alone.
        const ours = read(text);
        if (text.includes('not ') && ours instanceof ExpressionError) {
          // A percentage in it may be refused before.
          expect(['several-readings', 'unsupported-syntax']).toContain(ours.code);
          return;
        }
        expect(ours instanceof ExpressionError ? ours : shape(ours)).toBe(theirs);
        // Whether `in` is the sign of a conversion, which the language has no use for, or a name is not told from its place.
        if (!/\bin\b/.test(text)) expect(places(text)[0]?.replace(/[()\s]/g, '')).toBe(text.replace(/[()\s]/g, ''));
      }),
      // A quote behind a factorial transposes it.
      { numRuns: 500, examples: [["g[(x)! 's', ('s')']"]] },
    );
  });

  it('keeps the literal text of numbers', () => {
    const text = '0.10000000000000000001';
    expect(parseMathjs(text)).toEqual({ type: 'ConstantNode', of: 'number', value: text, start: 0, end: text.length });
  });

  it('reads one expression over several lines', () => {
    expect(shape(parseMathjs('a +\n  b\n'))).toBe('add(a, b)');
    expect(parseMathjs('a +\n  b\n').end).toBe(7);
  });

  it('refuses what would not be read', () => {
    for (const text of ['x == x # + 1', 'a + # the first\n  b\n', '# x', 'x #'])
      expect(error(text)).toMatchObject({ code: 'unread-text', start: text.indexOf('#') });
    expect(shape(parseMathjs('f("#")'))).toBe(theirShape(parse('f("#")')));
  });

  it.each([
    'not 0 <= x',
    'not 1 < x or x > 1',
    'not 0 == x',
    'not x > 0',
    'x < not y',
    'not a + 1',
    '0 < not x < 2',
    'not x == not y',
    '-not x',
  ])('does not guess what is denied in %s', (text) => expect(error(text).code).toBe('several-readings'));

  it.each(['not (0 <= x)', '(not b) == 1', 'not b', 'a and not b', 'not a or not b', 'not not a', 'f(not a)'])(
    'reads %s',
    (text) => expect(shape(parseMathjs(text))).toBe(theirShape(parse(text))),
  );
});

describe('places', () => {
  it.each([
    ['f(x, x) + x', ['f(x, x) + x', 'f(x, x)', 'f', 'x', 'x', 'x']],
    ['-(a b)', ['-(a b)', '(a b)', 'a b', 'a', 'b']],
    ["U[i, 1]' !", ["U[i, 1]' !", "U[i, 1]'", 'U[i, 1]', 'U', 'i', '1']],
    ['a % b % a', ['a % b % a', 'a % b', 'a', 'b', 'a']],
    ['[ a, a ]', ['[ a, a ]', 'a', 'a']],
  ])('of %s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', '', 'empty-expression', 0],
    ['a dangling sign', '1 +', 'syntax', 2],
    ['a foreign sign', 'a ≤ b', 'syntax', 2],
    ['an assignment', 'a = b', 'unsupported-syntax', 0],
    ['a definition', 'f(x) = x', 'syntax', 5],
    ['an object', '{ a: 1 }', 'unsupported-syntax', 0],
    ['a sequence', 'a; b', 'unsupported-syntax', 0],
    ['a percentage', '5%', 'unsupported-syntax', 0],
    ['optional chaining', 'a?.b', 'unsupported-syntax', 0],
    ['a hexadecimal number', 'x + 0x1F', 'number-base', 4],
    ['too many digits', `x + ${'1'.repeat(201)}`, 'number-too-long', 4],
    ['20,000 brackets', `${'('.repeat(20_000)}x${')'.repeat(20_000)}`, 'expression-too-long', 0],
    ['4,000 brackets', `${'('.repeat(4_000)}x${')'.repeat(4_000)}`, 'nesting-too-deep', 100],
    ['9,000 minus signs', `${'-'.repeat(9_000)}x`, 'nesting-too-deep', null],
    ['a tower of powers', `${'2^'.repeat(4_000)}x`, 'nesting-too-deep', null],
    ['4,000 summands', `${'1+'.repeat(4_000)}x`, 'nesting-too-deep', 0],
    ['a list of 2,501 parts', `[${'x,'.repeat(2_499)}x]`, 'expression-too-large', 0],
    ['nested remainders, each read twice', `${'1%('.repeat(90)}1${')'.repeat(90)}`, 'expression-too-large', null],
  ])('%s', (_title, text, code, start) => {
    const refusal = error(text);
    expect({ code: refusal.code, path: refusal.path }).toEqual({ code, path: ['claim'] });
    if (start !== null) expect(refusal.start).toBe(start);
  });

  it('suggests the sign that was meant', () => {
    expect(error('a ≤ b').next).toBe('Write <= for ≤.');
    expect(error('a = b').next).toContain('==');
  });
});

it('takes the grammar alone into the bundle: no other part of mathjs, and nothing that runs text', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/language/mathjs-parser.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const code = outputFiles[0]?.text ?? '';
  expect(code).toContain('parseImplicitMultiplication');
  expect(code.length).toBeLessThan(100_000);
  expect(code).not.toMatch(/\bnew\s+Function\b|\beval\s*\(|\bFunction\s*\(\s*['"`]/);
});
