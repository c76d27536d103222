import { describe, expect, it } from 'vitest';
import { runMarkdown } from '../../src/report/run/markdown';
import { runReport } from '../../src/report/run/run-report';
import type { RunResult } from '../../src/run/result';
import { nothing, proved, run } from './fixtures';

const rendered = (shown: RunResult): string => runMarkdown(runReport(shown), (id) => `verify explain ${id} --seed 0x1`);

describe('a run in Markdown', () => {
  it('has what was not met first, then all claims', () => {
    expect(rendered(run)).toMatchInlineSnapshot(`
      "**2 of 6 claims met** · 2 not met · 1 not readable · 1 lost to a fault of the program · 13.75 s · seed 0x00c0ffee00c0ffee

      ### ✗ a/b

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

      ### ✗ kl/gaussian

          claims/kl/gaussian.yaml:7:3
          A divergence of Gaussians in closed form
          false twin not refuted: claims/kl/gaussian.yaml:9:12: a forgotten half (undecided)
          verify explain kl/gaussian --seed 0x1

      ### ✗ bad/file

          error[unknown-name] claims/bad/file.yaml:4:8
            4 | claim: summ(x) == 1
              |        ^^^^
            There is no function summ.
            Did you mean sum?

      ### ✗ crash

          boom

      | | verdict | claim | title | rests on |
      |---|---|---|---|---|
      | ✗ | refuted | a/b | One is \\[31mtwo | search |
      | ✗ | proved | kl/gaussian | A divergence of Gaussians in closed form | identity, α 2^-71 |
      | ✓ | proved | resnext/activation-after-sum | A two-layer ResNeXt block is a two-layer ResNet block when the activation follows the sum | identity, α 2^-71 |
      | ✓ | refuted | resnext/as-coded | The ResNeXt block of the code is a ResNet block | search |
      "
    `);
  });

  it('shows text from files as it is, whatever it says', () => {
    const title = '<img src=x> **bold** | [link](http://x) `code` \\| # & _under_\n\n## heading';
    const [, , line] = rendered({ ...run, claims: [{ ...proved, title }], rejected: [], faults: [] })
      .split('\n')
      .filter((each) => each.startsWith('|'));
    const cells = (line ?? '').split(/(?<!\\)(?:\\\\)*\|/);
    expect(cells).toHaveLength(7);
    const shown = (cells[4] ?? '').trim();
    expect(shown.replace(/\\(.)/g, '$1')).toBe(title.replace(/\s+/g, ' '));
    expect(shown.replace(/\\./g, '')).not.toMatch(/[`*_[\]<>|#~&$]/);
  });

  it('says nothing of claims where there are none', () => {
    expect(rendered(nothing)).not.toContain('verdict');
  });
});
