import { loadClaim } from '../../../src/claim/load';
import { openSides } from '../../../src/claim/open-sides';
import { withParting } from '../../../src/decide/parting/with-parting';
import { decideFully } from '../../../src/decide/portfolio';
import { problemOf } from '../../../src/decide/problem';
import { strategies } from '../../../src/decide/strategy';
import type { Witness } from '../../../src/statement/witness';

export interface Sides {
  readonly f: string;
  readonly g?: string;
  readonly claim?: string;
  readonly sizes?: string;
  readonly given?: string;
  readonly assume?: string;
}

const head = 'import torch\n';

/** Two functions in files of their own, whose first line is the import. */
export const claimText = ({ f, g, claim = 'f(x) == g(x)', sizes = '{ n: 3 }', given = '', assume }: Sides): string => `
title: t
sizes: ${sizes}
given: { x: "tensor[n]"${given} }
${assume === undefined ? '' : `assume: ${assume}\n`}code:
${[
  ['f', f],
  ['g', g],
]
  .flatMap(([name, source]) =>
    source === undefined
      ? []
      : [`  ${name}:\n    name: ${name}\n    source: |\n${`${head}${source}`.replace(/^/gm, '      ')}`],
  )
  .join('\n')}
claim: ${claim}
`;

/** The witness against a claim about code, with where the code parts. */
export async function parted(sides: Sides, seed = 'parting'): Promise<Witness> {
  const loaded = loadClaim(claimText(sides), 'claim.yaml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const claim = openSides(loaded.loaded.claim, { textOf: () => null, shown: (file) => file });
  const problem = problemOf(claim);
  const context = { seed, isOver: () => false };
  const { verdict, deciding } = await decideFully(problem, context, strategies.doubted);
  if (verdict !== 'refuted' || deciding?.witness == null) throw new Error(`it is ${verdict}`);
  return withParting(problem, deciding.witness, context);
}
