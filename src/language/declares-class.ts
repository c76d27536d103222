import { classTexts } from './function-class';
import { matrixClassOf } from './matrix-class';

/** Whether a declaration names a class of matrices or functions, of which a given value need not be. */
export const declaresClass = (declaration: string): boolean => {
  const [, words = ''] = /^([^[]*)\b(?:matrix|tensor)\s*\[/s.exec(declaration) ?? [];
  const [, before = ''] = /^(.*?)\bfunction\b/s.exec(declaration) ?? [];
  return matrixClassOf(words) !== null || classTexts({ text: before, start: 0 }).length > 0;
};
