import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of the schema from a claim file, where both travel together: the file lies where this program is installed,
 * or in its own repository. Null elsewhere, where a path would hold on this machine alone.
 */
export function schemaPath(
  file: string,
  schema = fileURLToPath(new URL('../schemas/claim.schema.json', import.meta.url)),
): string | null {
  const program = dirname(dirname(schema));
  const [owner = program] = program.split(`${sep}node_modules${sep}`);
  const inside = relative(owner, resolve(file));
  if (inside.startsWith('..') || isAbsolute(inside)) return null;
  return relative(dirname(resolve(file)), schema)
    .split(sep)
    .join('/');
}
