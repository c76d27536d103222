import { generator } from './generator';
import { html, type Markup, type Part } from './markup';
import { linkFrom, type Page } from './pages';

/** What all pages of a site have in common. */
export interface Site {
  /** The name of the site, at the head of its pages. */
  readonly name: string;
  /** What made it, and from which seed, at the foot. */
  readonly origin: string;
}

export interface Content {
  readonly path: string;
  readonly title: string;
  /** Links at the head, besides the one to the overview. */
  readonly trail: readonly Markup[];
  readonly main: Part;
}

/** The file that all pages take their style from. */
export const stylePath = 'style.css';

/** Nothing on a page runs, whatever got into it; styles and fonts are files beside it. */
const policy =
  "script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'";

export function pageOf({ name, origin }: Site, { path, title, trail, main }: Content): Page {
  const home = linkFrom(path, 'index.html');
  const isHome = path === 'index.html';
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${generator}">
<meta name="color-scheme" content="light dark">
<title>${isHome ? title : `${title} · ${name}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${linkFrom(path, stylePath)}">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><nav aria-label="Site">
${isHome ? html`<span class="home" aria-current="page">${name}</span>` : html`<a class="home" href="${home}">${name}</a>`}
${trail}
</nav></header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="bottom"><p>${origin}</p></footer>
</body>
</html>
`;
  return { path, text: page.text };
}
