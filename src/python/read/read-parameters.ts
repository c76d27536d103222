import type { SyntaxNode } from '@lezer/common';
import type { Expression, Parameter } from '../syntax';
import { partsOf, type Source, spanOf, syntaxError, textOf } from './tree';

type ReadExpression = (node: SyntaxNode, source: Source) => Expression;

/** The parameters of a function, in their order. Signs such as `*` and `/` say how those around them may be given. */
export function readParameters(list: SyntaxNode, source: Source, readExpression: ReadExpression): Parameter[] {
  const parameters: Parameter[] = [];
  let isKeywordOnly = false;
  const { groups, slash } = groupsIn(list, source);
  const typeIn = (group: readonly SyntaxNode[]): Expression | null => readAnnotation(group, source, readExpression);
  for (const group of groups) {
    const parts = group.filter(({ name }) => name !== 'TypeDef');
    const [first, second, third] = parts;
    if (group === slash) {
      const before = parameters.splice(0);
      if (isKeywordOnly || before.length === 0 || before.some(({ kind }) => kind === 'positionalOnly'))
        return syntaxError({ start: list.from, end: list.to });
      parameters.push(...before.map((each): Parameter => ({ ...each, kind: 'positionalOnly' })));
    } else if (first === undefined) continue;
    else if (first.name === '*' || first.name === '**') {
      isKeywordOnly = true;
      if (second === undefined) continue;
      const kind = first.name === '*' ? 'star' : 'doubleStar';
      parameters.push({
        name: textOf(source, second),
        kind,
        otherwise: null,
        annotation: typeIn(group),
        ...spanOf(second),
      });
    } else {
      if (first.name !== 'VariableName' || (second !== undefined && third === undefined))
        return syntaxError(spanOf(first));
      const otherwise = third === undefined ? null : readExpression(third, source);
      const before = parameters.at(-1);
      if (otherwise === null && !isKeywordOnly && before?.otherwise) {
        return syntaxError(spanOf(first), 'parameter without a default follows parameter with a default');
      }
      const kind = isKeywordOnly ? 'keywordOnly' : 'either';
      parameters.push({ name: textOf(source, first), kind, otherwise, annotation: typeIn(group), ...spanOf(first) });
    }
  }
  const names = parameters.map(({ name }) => name);
  const twice = parameters.find(({ name }, i) => names.indexOf(name) < i);
  if (twice !== undefined) return syntaxError(twice, `duplicate argument '${twice.name}' in function definition`);
  return parameters;
}

/** The annotation among the parts of a parameter, of a function or of an assignment, if it is evaluated. */
export function readAnnotation(
  parts: readonly SyntaxNode[],
  source: Source,
  readExpression: ReadExpression,
): Expression | null {
  const written = parts.find(({ name }) => name === 'TypeDef');
  const inside = written === undefined ? undefined : partsOf(written).at(-1);
  return inside === undefined || source.keepsAnnotations ? null : readExpression(inside, source);
}

/** The parts of each parameter, and which of them is the sign `/`, which has no part of its own in the tree. */
function groupsIn(
  list: SyntaxNode,
  source: Source,
): { readonly groups: readonly SyntaxNode[][]; readonly slash: SyntaxNode[] | null } {
  const parts = partsOf(list).filter(({ name }) => name !== '(' && name !== ')');
  const groups: SyntaxNode[][] = [[]];
  for (const part of parts) {
    if (part.name === ',') groups.push([]);
    else groups.at(-1)?.push(part);
  }
  const ends = parts.filter(({ name }) => name === ',').map(({ from }) => from);
  const start = list.from;
  let slash: SyntaxNode[] | null = null;
  for (const [i, end] of [...ends, list.to].entries()) {
    const text = source.text.slice(i === 0 ? start : (ends[i - 1] as number) + 1, end);
    if (!/^[\s(]*\/[\s)]*$/.test(text)) continue;
    if (slash !== null) return syntaxError({ start: list.from, end: list.to });
    slash = groups[i] ?? null;
  }
  return { groups, slash };
}
