import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionFields } from '../../src/claim/ask-schema';
import { loadClaim } from '../../src/claim/load';
import { judgements } from '../../src/grade/judgement';
import { submissionReaders } from '../../src/grade/read/readers';
import { sampleAnswers } from '../../src/grade/sample-answers';
import { gradeFormatNames, gradeReporters } from '../../src/report/grade/reporters';
import { verifyClaim } from '../../src/run/verify-claim';
import { judgingAll } from '../grade/table';

const guide = readFileSync(new URL('../../docs/grading.md', import.meta.url), 'utf8');
const examples = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

async function checked(example: string) {
  const loaded = loadClaim(example, 'docs/grading.md');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const options = { seed: 'guide', isOver: () => false, checkSamples: sampleAnswers };
  const verified = await verifyClaim('guide', loaded.loaded, options);
  if (!verified.ok) throw new Error(JSON.stringify(verified.diagnostics));
  return verified.result;
}

describe('the guide to grading', () => {
  it('has examples that are proved, and judge their samples as they say', async () => {
    expect(await Promise.all(examples.map(checked))).toMatchObject([
      { verdict: 'proved', met: true, samples: { questions: 3, faults: [] } },
      { verdict: 'proved', met: true, samples: { questions: 1, faults: [] } },
    ]);
  });

  it('shows what wrong code is told', async () => {
    const [, example = ''] = examples;
    const loaded = loadClaim(example, 'docs/grading.md');
    const answer = loaded.ok ? loaded.loaded.claim.ask[0]?.samples.wrong[0]?.answer : undefined;
    const { message } = await judgingAll(example)('ln-code', answer ?? '');
    expect(guide.replaceAll('\n', ' ')).toContain(message);
  });

  it('names every field of a question, every kind and every verdict', () => {
    for (const field of questionFields.filter((name) => name !== 'choices'))
      expect(guide, field).toMatch(new RegExp(`\`[^\`]*\\b${field}\\b`));
    for (const verdict of judgements) expect(guide).toContain(`| ${verdict} |`);
  });
  it('says of every kind of submissions what it holds', () => {
    const rows = submissionReaders.map(
      ({ extensions, holds }) => `| ${extensions.map((extension) => `\`${extension}\``).join(', ')} | ${holds} |`,
    );
    const table = guide.slice(guide.indexOf('| submissions | |'), guide.indexOf('| flag | |'));
    expect(table.split('\n').filter((line) => line.startsWith('| `.'))).toEqual(rows);
  });
  it('says of every form of results what it gives', async () => {
    const rows = await Promise.all(
      gradeFormatNames.map(async (name) => `| \`${name}\` | ${(await gradeReporters[name]()).gives} |`),
    );
    const table = guide.slice(guide.indexOf('| `--format` | gives |'), guide.indexOf('In `gradescope`'));
    expect(table.split('\n').filter((line) => /^\| `[a-z]/.test(line))).toEqual(rows);
  });
});
