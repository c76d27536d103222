import { loadClaim } from '../../src/claim/load';
import { answerLimits } from '../../src/cli/flags';
import { limitedEffort } from '../../src/cli/limited-effort';
import { createGrader } from '../../src/grade/grader';
import type { JudgementKind } from '../../src/grade/judgement';
import { sheetOf } from '../../src/grade/sheet';
import { hashKey } from '../../src/number/hash-key';
import { randomStream } from '../../src/number/random-stream';
import type { Benchmark } from '../benchmark';
import { hostileQuestion } from './hostile-question';
import { hostileSource } from './hostile-sources';

/** As many sources, unless the environment says otherwise. */
const count = Number(process.env.SOURCES ?? 10_000);
const first = Number(process.env.FIRST ?? 0);

/** Code that is written to do harm, judged one after the other in one process: what comes of it, and how long a processor takes. */
export const hostileCode: Benchmark = {
  name: 'hostile code',
  measure: async () => {
    const loaded = loadClaim(hostileQuestion, 'hostile.yaml');
    if (!loaded.ok) throw new Error(loaded.diagnostics[0]?.reason);
    const sheet = sheetOf([{ id: 'hostile', claim: loaded.loaded.claim }]);
    const grader = createGrader(sheet, { course: 'hostile', seed: 'hostile' });
    const verdicts = new Map<JudgementKind, number>();
    let [crashes, overLimit, slowest] = [0, 0, 0];
    for (let i = first; i < first + count; i++) {
      const { below } = randomStream(hashKey('hostile', String(i)));
      const text = hostileSource(below);
      const started = process.cpuUsage();
      try {
        const answer = { kind: 'text', text } as const;
        const submission = { student: 's', question: 'q', answer, earlier: {} };
        const { verdict } = await grader.judge(submission, limitedEffort(answerLimits));
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      } catch (error) {
        crashes++;
        console.log(`  source ${i}: ${error instanceof Error ? error.stack : String(error)}`);
      }
      const seconds = process.cpuUsage(started).user / 1e6;
      slowest = Math.max(slowest, seconds);
      if (seconds > answerLimits.timeout) {
        overLimit++;
        console.log(`  source ${i}: ${seconds.toFixed(1)} s`);
      }
    }
    const note = [...verdicts].map(([verdict, number]) => `${number} ${verdict}`).join(', ');
    const figure = (name: string, value: number, unit: 'lines' | 's' | 'MB', limit: number, said = '') => ({
      name,
      value,
      unit,
      baseline: null,
      note: said,
      limit: { of: 'value', at: limit } as const,
    });
    return [
      { name: 'sources', value: count, unit: 'lines', baseline: null, note, limit: null },
      figure('crashes', crashes, 'lines', 0),
      figure('over the limit', overLimit, 'lines', 0, `of ${answerLimits.timeout} s of a processor`),
      figure('the slowest', slowest, 's', answerLimits.timeout),
      figure('memory at its peak', process.resourceUsage().maxRSS / 1024, 'MB', 1500),
    ];
  },
};
