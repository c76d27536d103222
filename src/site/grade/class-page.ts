import type { ClassReport, GroupedBy, QuestionReport, WrongGroup } from '../../grade/insight/class-report';
import { type JudgementKind, judgements } from '../../grade/judgement';
import { counted } from '../../report/text-layout';
import { html, type Markup, nothing } from '../markup';
import type { Page } from '../pages';
import { pageOf, type Site } from '../shell';

/** What a class got, and what it got wrong, as a page. */
export const classPage = (site: Site, report: ClassReport): Page =>
  pageOf(site, { path: 'index.html', title: site.name, trail: [], main: main(report) });

function main(report: ClassReport): Markup {
  const { students, maxPoints, meanPoints, medianPoints, questions } = report;
  return html`<h1>What a class got wrong</h1>
<p class="lead">${counted(students, 'student')} · ${shown(meanPoints)} of ${shown(maxPoints)} points on average, ${shown(medianPoints)} in the middle.</p>
${distribution(report)}
${difficulty(questions)}
${questions.map(questionSection)}`;
}

const shown = (value: number): string => `${Math.round(value * 100) / 100}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A bar for a share; the number stands beside it. */
const bar = (share: number): Markup =>
  html`<span class="share" aria-hidden="true"><span style="width: ${(share * 100).toFixed(1)}%"></span></span>`;

function distribution({ distribution: counts, maxPoints, students }: ClassReport): Markup {
  const bins = counts.length - 1;
  const most = Math.max(1, ...counts);
  const label = (i: number): string =>
    i === bins
      ? `all ${shown(maxPoints)}`
      : `${shown((i * maxPoints) / bins)} to ${shown(((i + 1) * maxPoints) / bins)}`;
  return html`<section aria-labelledby="points"><h2 id="points">Points</h2>
<table class="shares"><thead><tr><th scope="col">points</th><th scope="col">students</th><th scope="col"><span class="unseen">share</span></th></tr></thead>
<tbody>${counts.map((count, i) => html`<tr><th scope="row">${label(i)}</th><td>${count}</td><td title="${percent(count / Math.max(1, students))}">${bar(count / most)}</td></tr>`)}</tbody></table></section>`;
}

const difficulty = (questions: readonly QuestionReport[]): Markup =>
  html`<section aria-labelledby="questions"><h2 id="questions">Questions, the hardest first</h2>
<table class="shares"><thead><tr><th scope="col">question</th><th scope="col">right</th><th scope="col"><span class="unseen">share</span></th><th scope="col">mean points</th><th scope="col">answered</th><th scope="col">invalid</th><th scope="col">undecided</th></tr></thead>
<tbody>${questions.map(
    ({ question, shareRight, meanPoints, points, answered, verdicts }, i) =>
      html`<tr><th scope="row"><a href="#q${i + 1}">${question}</a></th><td>${percent(shareRight)}</td><td>${bar(shareRight)}</td><td>${shown(meanPoints)} of ${shown(points)}</td><td>${answered}</td><td>${verdicts.invalid ?? 0}</td><td>${verdicts.undecided ?? 0}</td></tr>`,
  )}</tbody></table></section>`;

function questionSection(report: QuestionReport, i: number): Markup {
  const { question, prompt, groups, others, verdicts } = report;
  const counts = judgements.flatMap((kind: JudgementKind) => {
    const count = verdicts[kind] ?? 0;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return html`<section class="question" aria-labelledby="q${i + 1}">
<h2 id="q${i + 1}">${question} <span class="count">${counts.join(', ')}</span></h2>
<p class="written">${prompt}</p>
${groups.length === 0 ? nothing : html`<ol class="groups">${groups.map((each) => groupItem(each))}</ol>`}
${others === 0 ? nothing : html`<p class="note">${counted(others, 'more student')} gave other answers.</p>`}</section>`;
}

const known: Readonly<Record<GroupedBy, string>> = {
  proof: 'proved equal',
  value: 'equal within the tolerance',
  rule: 'one rule explains them',
  text: 'the same text',
};

const groupItem = ({ students, verdict, by, spellings, shown: told, rule, suggested, names }: WrongGroup): Markup =>
  html`<li><p><strong>${counted(students, 'student')}</strong> <span class="badge ${verdict}">${verdict}</span> <span class="fine">${known[by]}</span></p>
<p>${spellings.map((text, i) => html`${i === 0 ? nothing : ' · '}<code>${text}</code>`)}</p>
<p class="note">${told}</p>
${rule === null ? nothing : html`<p class="note">The rule <code>${rule}</code> of the question applies.</p>`}
${suggested === null ? nothing : html`<p>${suggested.message} To give points for it, put under <code>credit</code>:</p><pre class="wide" tabindex="0"><code>${suggested.yaml}</code></pre>`}
${names === undefined ? nothing : html`<details><summary>Who</summary><p>${names.join(', ')}</p></details>`}</li>`;
