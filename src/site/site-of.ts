import { byQuestion } from '../report/by-question';
import type { RunResult } from '../run/result';
import { type ClaimOfSite, claimMain } from './claim/claim-page';
import { html, type Markup, nothing } from './markup';
import { overview } from './overview';
import { linkFrom, type Page, pathsOf } from './pages';
import { pageOf, type Site } from './shell';

/**
 * A run as a static site: an overview, and a page for each claim.
 * @param claims what the pages show
 */
export function siteOf(site: Site, run: RunResult, claims: readonly ClaimOfSite[]): Page[] {
  const paths = pathsOf(claims.map(({ result }) => result.id));
  const pathOf = ({ result }: ClaimOfSite): string => paths.get(result.id) ?? '';
  const inOrder = byQuestion(claims, ({ result }) => result.question).flatMap(({ items }) => items);
  const pages = inOrder.map((own, i): Page => {
    const path = pathOf(own);
    const near = [
      ['Previous', inOrder[i - 1]],
      ['Next', inOrder[i + 1]],
    ] as const;
    const trail = near.map(([name, other]) =>
      other === undefined ? nothing : neighbour(name, linkFrom(path, pathOf(other)), other),
    );
    return pageOf(site, { path, title: own.result.title, trail, main: claimMain(own) });
  });
  const first = pageOf(site, { path: 'index.html', title: site.name, trail: [], main: overview(run, paths) });
  return [first, ...pages];
}

const neighbour = (name: string, link: string, { result }: ClaimOfSite): Markup =>
  html`<a class="near" href="${link}" aria-label="${name}: ${result.title}">${name}</a>`;
