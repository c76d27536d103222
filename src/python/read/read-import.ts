import type { SyntaxNode } from '@lezer/common';
import type { Statement } from '../syntax';
import { partsOf, type Source, separated, spanOf, syntaxError, textOf } from './tree';

/** `import a.b as c`, `from a.b import c as d, e`, each name a statement of its own. */
export function readImport(node: SyntaxNode, source: Source): Statement {
  const span = spanOf(node);
  const parts = partsOf(node);
  const dotted = (group: readonly SyntaxNode[]): string => group.map((part) => textOf(source, part)).join('');
  const withAs = (group: readonly SyntaxNode[]): { readonly name: string; readonly as: string | null } => {
    const at = group.findIndex(({ name }) => name === 'as');
    const alias = at < 0 ? undefined : group[at + 1];
    return {
      name: dotted(at < 0 ? group : group.slice(0, at)),
      as: alias === undefined ? null : textOf(source, alias),
    };
  };
  if (parts[0]?.name === 'import') {
    const statements = separated(parts.slice(1)).map((group): Statement => {
      const { name, as } = withAs(group);
      return { type: 'import', module: name, as, ...span };
    });
    return { type: 'group', statements, ...span };
  }
  const at = parts.findIndex(({ name }) => name === 'import');
  if (at < 0) return syntaxError(span);
  const module = dotted(parts.slice(1, at));
  const names = separated(parts.slice(at + 1).filter(({ name }) => name !== '(' && name !== ')'));
  const statements = names.map((group): Statement => {
    const { name, as } = withAs(group);
    return { type: 'importFrom', module, name, as: as ?? name, ...span };
  });
  return { type: 'group', statements, ...span };
}
