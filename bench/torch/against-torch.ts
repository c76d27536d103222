import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, RunCase } from './run-case';

const python = '/usr/bin/python3';

/** What PyTorch gives, case by case; null where there is no PyTorch. */
export function inTorch(cases: readonly RunCase[]): Answer[] | null {
  const script = fileURLToPath(new URL('../bench/torch/compare.py', import.meta.url));
  const input = cases.map(({ question }) => `${JSON.stringify(question)}\n`).join('');
  const { status, stdout, stderr } = spawnSync(python, [script], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.trim().split('\n');
  return lines[0] === 'no torch' ? null : lines.map((line) => JSON.parse(line) as Answer);
}

/** How far both are apart, in words; null where they agree. */
export function difference(own: Answer, torch: Answer, tolerance = 1e-10): string | null {
  if ('error' in own || 'error' in torch)
    return 'error' in own && 'error' in torch
      ? null
      : `error: ours ${JSON.stringify(own).slice(0, 200)}, PyTorch ${JSON.stringify(torch).slice(0, 200)}`;
  if (own.shape.join() !== torch.shape.join())
    return `shape: ours [${own.shape.join()}], PyTorch [${torch.shape.join()}]`;
  const at = own.values.findIndex(
    (value, i) => !(Math.abs(value - (torch.values[i] as number)) <= tolerance * Math.max(1, Math.abs(value))),
  );
  return at < 0 ? null : `element ${at}: ours ${own.values[at]}, PyTorch ${torch.values[at]}`;
}
