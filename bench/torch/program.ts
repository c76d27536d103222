import type { Case } from './cases';

/** The body of a function of x, a matrix of 2 × 3 numbers, line by line. */
export const body = (...lines: readonly string[]): Case => ({
  body: lines.join('\n'),
  inputs: { x: { shape: [2, 3] } },
});

/** The same with a class or function that it uses. */
export const layered = (definition: string, ...lines: readonly string[]): Case => ({ ...body(...lines), definition });

/** A class that is defined by these lines, and its object, which is called. */
export const defined = (...lines: readonly string[]): Case => ({
  definition: `${lines.join('\n')}\n\n\n`,
  layer: 'Net()',
  inputs: { x: { shape: [2, 3] } },
});

/** A module: the lines of its constructor, those of its forward, and what is defined before it. */
export function net(init: readonly string[], forward: readonly string[], before: readonly string[] = []): Case {
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `        ${line}`);
  return defined(
    ...before,
    'class Net(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    ...indented(init),
    '',
    '    def forward(self, x):',
    ...indented(forward),
  );
}
