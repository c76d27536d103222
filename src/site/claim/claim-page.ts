import type { ClaimFile } from '../../claim/claim-file';
import { nextStep } from '../../report/next-step';
import { toleranceText } from '../../report/strength';
import type { AxesRead } from '../../run/axes-read';
import { isExpected } from '../../run/expected';
import type { ClaimResult } from '../../run/result';
import type { SizedStatements } from '../../run/statements-read';
import { badge } from '../badge';
import { errorShown } from '../error-shown';
import { namesOf } from '../latex/names-of';
import { html, type Markup, nothing } from '../markup';
import { holdsFor, restsOn } from '../rests-on';
import { displayed } from '../typeset';
import { witnessTable } from '../witness-table';
import { conclusion, derivationLines } from './derivation-section';
import { evidenceSection } from './evidence-section';
import { fileSection, lineLink } from './file-section';
import { graphPrinted, graphSection, isBrief } from './graph-section';
import { picturesSection } from './pictures-section';
import { readSection } from './read-section';
import { samplesSection } from './samples-section';
import { section } from './section';
import { twinsSection } from './twins-section';

/** All that a page is made of. */
export interface ClaimOfSite {
  readonly claim: ClaimFile;
  readonly result: ClaimResult;
  /** The axes that its formulas were read with, and its statements as a graph. */
  readonly axes: AxesRead;
  readonly statements: SizedStatements;
  /** The text of its file, and the name of that. */
  readonly text: string;
  readonly file: string;
  /** The command that shows the same again. */
  readonly replay: string;
}

/** All that is known of a claim: what it says, what was established, and what that rests on. */
export function claimMain(own: ClaimOfSite): Markup {
  const { claim, result, axes, statements, text, file, replay } = own;
  const graph = graphPrinted(statements, namesOf(claim));
  const isBeside = isBrief(graph);
  return html`<article>
<header class="claim">
<p class="id">${result.id}${result.question === null ? '' : ` · question ${result.question}`} · <a href="#file">claim file</a>, ${lineLink(result.place.line)}</p>
<h1>${result.title}</h1>
${outcome(result)}
</header>
${isBeside ? html`<div class="beside">${statementSection(claim)}${graphSection(graph)}</div>` : statementSection(claim)}
${witnessSection(result)}
${picturesSection(claim, result)}
${result.erratum === null ? nothing : section('erratum', 'Erratum', html`<p>${result.erratum}</p>`)}
${readSection(claim, axes, { instances: claim.instances })}
${isBeside ? nothing : graphSection(graph)}
${derivationSection(claim, result)}
${evidenceSection(result)}
${twinsSection(result.twins)}
${samplesSection(result.samples)}
${fileSection(text, file)}
${section('replay', 'Replay', html`<pre class="wide" tabindex="0"><code>${replay}</code></pre>`)}
</article>`;
}

function outcome(result: ClaimResult): Markup {
  const { verdict, met, expect, seconds, errorBound, hypotheses } = result;
  const facts: readonly (readonly [string, Markup | string])[] = [
    ['expected', expect],
    [verdict === 'refuted' || verdict === 'undefined' ? 'fails at' : 'holds for', holdsFor(result)],
    ['assuming', hypotheses.length === 0 ? '' : html`<ul>${hypotheses.map((text) => html`<li>${text}</li>`)}</ul>`],
    ['rests on', restsOn(result)],
    ['up to', toleranceText(result)],
    [
      'error',
      errorBound === null
        ? verdict === 'undecided'
          ? ''
          : 'none: exact'
        : html`wrong with a probability of at most ${errorShown(errorBound)}`,
    ],
    ['time', `${seconds.toFixed(2)} s`],
    ['next', isExpected(expect, verdict) ? '' : nextStep(result)],
  ];
  return html`<div class="outcome ${verdict}">${badge(verdict, met)}
<dl class="facts">${facts.filter(([, text]) => text !== '').map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl></div>`;
}

function statementSection({ statement, source }: ClaimFile): Markup {
  if (statement === null && source === null) return nothing;
  return section(
    'statement',
    'Statement',
    html`${statement === null ? nothing : displayed(statement)}${source === null ? nothing : html`<p class="note">Source: ${source}</p>`}`,
  );
}

function witnessSection({ witness, verdict }: ClaimResult): Markup {
  if (witness === null) return nothing;
  const title = verdict === 'undefined' ? 'A point without a value' : 'Counterexample';
  return section(
    'witness',
    title,
    witnessTable(witness, verdict === 'undefined' ? 'where a side has no value' : 'where it fails'),
  );
}

function derivationSection(claim: ClaimFile, { derivation }: ClaimResult): Markup {
  if (derivation === undefined) return nothing;
  const names = namesOf(claim);
  return section(
    'derivation',
    'Derivation',
    html`${derivationLines(derivation, names)}${conclusion(derivation, names)}`,
  );
}
