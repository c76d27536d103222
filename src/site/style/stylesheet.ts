import { shortenedStyle } from '../formula-parts';
import type { Page } from '../pages';
import { stylePath } from '../shell';
import { charts } from './charts';
import { colours } from './colours';
import { grades } from './grades';
import { layout } from './layout';
import { parts } from './parts';

/**
 * The style of all pages, with that of formulas.
 * @param formulas the style sheet of KaTeX, of whose fonts only the form that all browsers read is kept
 */
export function stylesheet(formulas: string): Page {
  const fonts = formulas.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, '');
  return { path: stylePath, text: [shortenedStyle(fonts), colours, layout, parts, charts, grades].join('\n') };
}
