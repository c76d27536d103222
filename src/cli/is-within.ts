import { isAbsolute, relative } from 'node:path';

/** Whether a path is that of a folder, or leads on from there; links are not followed. */
export function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '..' && !/^\.\.[\\/]/.test(inside) && !isAbsolute(inside);
}
