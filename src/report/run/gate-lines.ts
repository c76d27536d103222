import { counted, oneLine } from '../text-layout';
import type { Finding } from './findings';
import type { RunReport } from './run-report';

/** What of a claim does not make the run fail, though it is wrong; empty where there is no such thing. */
export function excuse(findings: readonly Finding[]): string {
  const excused = findings.filter(({ standing }) => standing !== 'failing');
  if (excused.length === 0) return '';
  return `does not make the run fail: ${excused.map(({ rule, standing }) => `${rule} (${standing})`).join(', ')}`;
}

/** What of a run is known or tolerated, and what is no longer wrong. */
export function gateLines({ findings, baseline }: RunReport): string[] {
  const count = (standing: Finding['standing']): number => findings.filter((each) => each.standing === standing).length;
  const [failing, known, tolerated] = [count('failing'), count('known'), count('tolerated')];
  const { metAgain = [], changed = [], gone = [] } = baseline ?? {};
  const told = (what: string, prints: readonly string[]): string[] =>
    prints.map((print) => oneLine(`${what}: ${print}`));
  return [
    ...(known + tolerated === 0
      ? []
      : [
          `${counted(failing, 'finding')} ${failing === 1 ? 'makes' : 'make'} the run fail, ${known} known, ${tolerated} tolerated`,
        ]),
    ...told('wrong, but not as it is known: the claim or its verdict is another', changed),
    ...told('no longer wrong, though known', metAgain),
    ...told('no longer there, though known', gone),
    ...(metAgain.length + gone.length === 0
      ? []
      : ['--update-baseline takes what is no longer wrong out of the baseline']),
  ];
}
