/** The tags of a page as a browser reads them: names with their attributes. What is no tag stands as text. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const tag = /<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*"|=[^\s"'>]+)?|\s*\/)*)\s*>|<\/[a-z0-9]+>|<!doctype html>/gi;
const attribute = /([a-z-]+)(?:="([^"]*)"|=([^\s"'>]+))?/gi;

/** Throws where a page has a < that opens no tag of this form: only escaped text may hold others. */
export function tagsOf(page: string): Tag[] {
  const rest = page.replace(tag, '');
  if (rest.includes('<')) throw new Error(`a stray < near ${rest.slice(rest.indexOf('<'), rest.indexOf('<') + 60)}`);
  return [...page.matchAll(tag)]
    .filter(([, name]) => name !== undefined)
    .map(([, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...attributes.matchAll(attribute)].map(([, key = '', quoted, bare]) => [
          key.toLowerCase(),
          quoted ?? bare ?? '',
        ]),
      ),
    }));
}

/** What a person reads. */
export const textOf = (page: string): string =>
  page
    .replace(/<(span|i) class="?katex-mathml"?>.*?<\/math><\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
