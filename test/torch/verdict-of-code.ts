import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkClaim } from '../../src/cli/check-claim';
import { createMemories } from '../../src/number/memory';

/** The verdict on a claim about functions of x, each by its name, of which the body is an expression. */
export async function verdictOfCode(
  functions: Readonly<Record<string, string>>,
  claim: string,
  more: Readonly<Record<string, unknown>> = { given: { x: 'real' } },
): Promise<string> {
  const code = Object.entries(functions).map(([name, body]) => [
    name,
    {
      name,
      source: `import math\nimport torch\nimport torch.nn.functional as F\n\n\ndef ${name}(x):\n    return ${body}\n`,
    },
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'verdict-'));
  const file = join(folder, 'claim.yaml');
  writeFileSync(file, JSON.stringify({ title: 't', ...more, code: Object.fromEntries(code), claim }));
  const outcome = await checkClaim(
    { id: 'claim', file, isOutside: false },
    { seed: '1', smallTwinWitnesses: false, showsAll: false, certifies: false, budget: 100, timeout: 60 },
    { solver: { check: async () => ({ status: 'unknown' }), version: 'stub', seconds: 0 }, memories: createMemories() },
  );
  rmSync(folder, { recursive: true });
  if (outcome.kind !== 'result') throw new Error(JSON.stringify(outcome));
  return outcome.result.verdict;
}
