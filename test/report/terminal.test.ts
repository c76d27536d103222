import { describe, expect, it } from 'vitest';
import type { Surface } from '../../src/report/palette';
import { runReport } from '../../src/report/run/run-report';
import { terminalReport as reportText } from '../../src/report/run/terminal';
import type { RunResult } from '../../src/run/result';
import { nothing, proved, run, surface, uncoloured } from './fixtures';

const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

const terminalReport = (shown: RunResult, on: Surface, command: (id: string) => string): string =>
  reportText(runReport(shown), on, command);
const replay = (id: string) => `verify explain ${id} --seed 0x1`;

describe('the report of a run', () => {
  it('in a pipe: nothing is cut', () => {
    expect(uncoloured(terminalReport(run, surface(Number.POSITIVE_INFINITY), replay))).toMatchInlineSnapshot(`
      "✗ refuted    a/b  One is [31mtwo  search  12.50 s
          claims/a/b.yaml:3:8
          One is [31mtwo
          expected: holds; found: refuted
          search: A counterexample was found among 40 points and shrunk.
          paths   = 2
          C       = 1
          x       = [0] 1
          weights = [0, 0] 1, [1, 0] -1
          left    = 2
          right   = 1
          left == right fails at [0] (checked in exact rational arithmetic)
          next: Check the counterexample by hand; if the statement is wrong, say expect: refuted and give an erratum.
          verify explain a/b --seed 0x1

      ✗ proved     kl/gaussian  A divergence of Gaussians in closed form  identity, α 2^-71  1.00 s
          claims/kl/gaussian.yaml:7:3
          A divergence of Gaussians in closed form
          false twin not refuted: claims/kl/gaussian.yaml:9:12: a forgotten half (undecided)
          verify explain kl/gaussian --seed 0x1

      ✓ proved     resnext/activation-after-sum  A two-layer ResNeXt block is a two-layer ResNet block when the activation follows the sum  identity, α 2^-71  0.12 s
      ✓ refuted    resnext/as-coded  The ResNeXt block of the code is a ResNet block  search  12.50 s

      2 of 6 claims met · 2 not met · 1 not readable · 1 lost to a fault of the program · 13.75 s · seed 0x00c0ffee00c0ffee
      "
    `);
  });

  it('on a wide terminal', () => {
    expect(uncoloured(terminalReport(run, surface(110), replay))).toMatchInlineSnapshot(`
      "✗ refuted    a/b                           One is [31mtwo                           search             12.50 s
          claims/a/b.yaml:3:8
          One is [31mtwo
          expected: holds; found: refuted
          search: A counterexample was found among 40 points and shrunk.
          paths   = 2
          C       = 1
          x       = [0] 1
          weights = [0, 0] 1, [1, 0] -1
          left    = 2
          right   = 1
          left == right fails at [0] (checked in exact rational arithmetic)
          next: Check the counterexample by hand; if the statement is wrong, say expect: refuted and give an
                erratum.
          verify explain a/b --seed 0x1

      ✗ proved     kl/gaussian                   A divergence of Gaussians in closed fo…  identity, α 2^-71   1.00 s
          claims/kl/gaussian.yaml:7:3
          A divergence of Gaussians in closed form
          false twin not refuted: claims/kl/gaussian.yaml:9:12: a forgotten half (undecided)
          verify explain kl/gaussian --seed 0x1

      ✓ proved     resnext/activation-after-sum  A two-layer ResNeXt block is a two-lay…  identity, α 2^-71   0.12 s
      ✓ refuted    resnext/as-coded              The ResNeXt block of the code is a Res…  search             12.50 s

      2 of 6 claims met · 2 not met · 1 not readable · 1 lost to a fault of the program · 13.75 s
      seed 0x00c0ffee00c0ffee
      "
    `);
  });

  it('on a narrow terminal', () => {
    expect(uncoloured(terminalReport(run, surface(60), replay))).toMatchInlineSnapshot(`
      "✗ refuted    a/b                           12.50 s
          claims/a/b.yaml:3:8
          One is [31mtwo
          expected: holds; found: refuted
          search: A counterexample was found among 40 points and
                  shrunk.
          paths   = 2
          C       = 1
          x       = [0] 1
          weights = [0, 0] 1, [1, 0] -1
          left    = 2
          right   = 1
          left == right fails at [0] (checked in exact rational
          arithmetic)
          next: Check the counterexample by hand; if the statement
                is wrong, say expect: refuted and give an erratum.
          verify explain a/b --seed 0x1

      ✗ proved     kl/gaussian                    1.00 s
          claims/kl/gaussian.yaml:7:3
          A divergence of Gaussians in closed form
          false twin not refuted: claims/kl/gaussian.yaml:9:12: a
                                  forgotten half (undecided)
          verify explain kl/gaussian --seed 0x1

      ✓ proved     resnext/activation-after-sum   0.12 s
      ✓ refuted    resnext/as-coded              12.50 s

      2 of 6 claims met · 2 not met · 1 not readable
      1 lost to a fault of the program · 13.75 s
      seed 0x00c0ffee00c0ffee
      "
    `);
  });

  it.each([40, 60, 80, 100, 120, 160])('keeps within %i columns', (width) => {
    expect(
      widest(
        uncoloured(terminalReport({ ...run, claims: run.claims.filter(({ met }) => met) }, surface(width), replay)),
      ),
    ).toBeLessThanOrEqual(width);
  });

  it('colours what is met and what is not, and lets no control character through', () => {
    const text = terminalReport(run, surface(110), replay);
    expect(text).toContain('<good>✓ proved   </good>');
    expect(text).toContain('<bad>✗ refuted  </bad>');
    expect(text).not.toContain('\u001b');
  });

  it('counts by question where there are several', () => {
    const questions = ['10', '6(b)', null, '6(b)'];
    const claims = run.claims.map((claim, i) => ({ ...claim, question: questions[i] ?? null }));
    expect(uncoloured(terminalReport({ ...run, claims }, surface(110), replay))).toMatch(
      /\n\nquestion 6\(b\) {2}1 of 2 met\nquestion 10 {4}0 of 1 met\nno question {4}1 of 1 met\n\n2 of 6 claims met/,
    );
  });

  it('says how many proofs are for every size', () => {
    const claims = [
      { ...proved, everySize: false },
      { ...proved, everySize: true },
    ];
    const summary = { ...run.summary, claims: 2, proved: 2, everySize: 1, met: 2, unmet: 0, rejected: 0, faults: 0 };
    const text = uncoloured(terminalReport({ ...run, claims, summary }, surface(120), replay));
    expect(text).toContain('2 of 2 claims met · 1 of 2 proofs for every size · ');
  });

  it('of no claims at all', () => {
    const empty = { ...nothing, seed: '0x1' };
    expect(uncoloured(terminalReport(empty, surface(80), replay))).toBe('0 of 0 claims met · 0.00 s · seed 0x1\n');
  });
});
