import { matrixClassOf } from './matrix-class';

/** Whether a declaration names a class of matrices, of which a given value need not be. */
export const declaresClass = (declaration: string): boolean => {
  const [, words = ''] = /^([^[]*)\b(?:matrix|tensor)\s*\[/s.exec(declaration) ?? [];
  return matrixClassOf(words) !== null;
};
