import { describe, expect, it } from 'vitest';
import { PythonFault } from '../../src/python/fault';
import { readPython } from '../../src/python/read/read-python';
import type { Expression } from '../../src/python/syntax';

/** An expression with all its brackets. */
function shown(expression: Expression): string {
  switch (expression.type) {
    case 'name':
      return expression.name;
    case 'number':
      return expression.text;
    case 'unary':
      return `(${expression.operator} ${shown(expression.argument)})`;
    case 'binary':
    case 'junction':
      return `(${shown(expression.left)} ${expression.operator} ${shown(expression.right)})`;
    case 'comparison':
      return `(${[shown(expression.first), ...expression.rest.flatMap(({ operator, right }) => [operator, shown(right)])].join(' ')})`;
    case 'conditional':
      return `(${shown(expression.yes)} if ${shown(expression.condition)} else ${shown(expression.no)})`;
    case 'lambda':
      return `(lambda: ${shown(expression.body)})`;
    case 'call':
      return `${shown(expression.callee)}()`;
    default:
      return expression.type;
  }
}

function read(text: string): string {
  const [statement] = readPython(text);
  return statement?.type === 'expression' ? shown(statement.value) : String(statement?.type);
}

describe('operators', () => {
  it.each([
    ['not a or b', '((not a) or b)'],
    ['not a and b', '((not a) and b)'],
    ['a or not b and c', '(a or ((not b) and c))'],
    ['not a == b', '(not (a == b))'],
    ['not a in b', '(not (a in b))'],
    ['a not in b or c is not d', '((a not in b) or (c is not d))'],
    ['a < b <= c', '(a < b <= c)'],
    ['(a < b) < c', '((a < b) < c)'],
    ['-a ** 2', '(- (a ** 2))'],
    ['2 ** -a', '(2 ** (- a))'],
    ['a ** b ** c', '(a ** (b ** c))'],
    ['-a * b', '((- a) * b)'],
    ['a - b - c', '((a - b) - c)'],
    ['a @ b * c // d % e / f', '(((((a @ b) * c) // d) % e) / f)'],
    ['a | b ^ c & d << e + f', '(a | (b ^ (c & (d << (e + f)))))'],
    ['~a & b', '((~ a) & b)'],
    ['not a if b else c', '((not a) if b else c)'],
    ['a if b else c if d else e', '(a if b else (c if d else e))'],
    ['a or b if c and d else e', '((a or b) if (c and d) else e)'],
    ['lambda: a or b', '(lambda: (a or b))'],
    ['a == b and c', '((a == b) and c)'],
    ['- - a', '(- (- a))'],
    ['a + f() * b', '(a + (f() * b))'],
  ])('of %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what Python cannot read', () => {
  it.each([
    ['an unexpected indent', 'x = 1\n  y = 2\n', 2, 'IndentationError: unexpected indent'],
    ['a missing block', 'def f():\nx = 1\n', 2, 'IndentationError: expected an indented block'],
    ['a block without an end', 'x = 1\nif x:\n', 2, 'IndentationError: expected an indented block behind this line'],
    [
      'a dedent to nowhere',
      'if x:\n    y = 1\n  z = 2\n',
      3,
      'IndentationError: unindent does not match any outer indentation level',
    ],
    ['an open bracket', 'y = 2\nx = (1\n', 2, "SyntaxError: '(' was never closed"],
    ['a bracket that nothing opens', 'x = 1)\n', 1, "SyntaxError: unmatched ')'"],
    ['an open string', 'x = "abc\n', 1, 'SyntaxError: unterminated string literal'],
    ['nothing behind a sign', 'x = \n', 1, 'SyntaxError: invalid syntax'],
    [
      'print without brackets',
      'print x\n',
      1,
      "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?",
    ],
    [
      'an assignment to a call',
      'f(x) = 1\n',
      1,
      "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?",
    ],
    [
      'a default before none',
      'def f(a=1, b): pass\n',
      1,
      'SyntaxError: parameter without a default follows parameter with a default',
    ],
    ['one name twice', 'def f(a, a): pass\n', 1, "SyntaxError: duplicate argument 'a' in function definition"],
  ])('%s', (_, text, line, reason) => {
    try {
      readPython(text);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof PythonFault)) throw error;
      expect(error.reason).toBe(reason);
      expect(text.slice(0, error.span?.start).split('\n').length).toBe(line);
    }
  });
});

it('reads blocks however they are spaced', () => {
  const text =
    'def f(a,\n  b):\n\n  # a comment\n      # and another\n  """text\n that goes on:\n  """\n  if a: return 1\n  return {1:\n2}[\n1]\n\nx = \\\n   f(1, 2)\nclass A: pass\n';
  expect(readPython(text).map(({ type }) => type)).toEqual(['function', 'assign', 'class']);
});

it('ends with a word on hostile files', () => {
  const hostile = [
    '('.repeat(50_000),
    '['.repeat(5_000) + ']'.repeat(5_000),
    `x${'.a'.repeat(50_000)}`,
    `x = ${'-'.repeat(50_000)}1`,
    '\0',
    'if 1:\n'.repeat(3),
  ];
  for (const text of hostile) {
    try {
      readPython(text);
    } catch (error) {
      expect(error).toBeInstanceOf(PythonFault);
    }
  }
});
