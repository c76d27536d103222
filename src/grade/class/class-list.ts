import { type Cell, cellText, columnTitle, identityTitles, type TableRecord } from '../read/table';
import { isTooLong, nameOf } from '../read/whose';

/** Somebody who is expected to hand something in. */
export interface ClassMember {
  /** Under which answers are filed and numbers are drawn: the surest of what the list says. */
  readonly id: string;
  readonly name: string | null;
  /** What the list says, by the titles of its columns as they are compared. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Those who are expected to hand something in, in the order of their list. */
export interface ClassList {
  readonly members: readonly ClassMember[];
  /** The titles of the columns as they stand in the list. */
  readonly titles: readonly string[];
  /** Whom a name means: an id, or whatever else the list says of one member alone; null for a stranger. */
  idOf(name: string): string | null;
}

export type ReadClass =
  | { readonly ok: true; readonly list: ClassList }
  | { readonly ok: false; readonly place: string; readonly reason: string };

/**
 * The class in a table: its first row names columns, of which at least one says who somebody is. A table of one column may be a plain
 * list of names.
 */
export function classIn(records: readonly TableRecord[]): ReadClass {
  const [head, ...others] = records;
  if (head === undefined) return { ok: false, place: '', reason: 'It is empty.' };
  const titles = (head.cells ?? []).map(cellText).map((title) => title.trim());
  const named = titles.map(columnTitle);
  const isHead = identityTitles.some((title) => named.includes(title));
  if (isHead) return membersIn(titles, others);
  if (records.every(({ cells }) => (cells ?? []).filter((cell) => cell !== '').length <= 1))
    return membersIn(['student'], records);
  const reason = `The first line names no column that says who somebody is, such as ${identityTitles.slice(0, 6).join(', ')}, email or name.`;
  return { ok: false, place: head.place, reason };
}

function membersIn(titles: readonly string[], records: readonly TableRecord[]): ReadClass {
  const members: ClassMember[] = [];
  const ids = new Set<string>();
  for (const { place, cells } of records) {
    const fault = (reason: string): ReadClass => ({ ok: false, place, reason });
    if (cells === null) return fault('A quotation mark is not closed, or a cell is too long.');
    const unclear = cells.find((cell): cell is Exclude<Cell, string> => typeof cell === 'object');
    if (unclear !== undefined) return fault(unclear.unclear);
    if (isAside(cells)) continue;
    const member = memberOf(titles, cells);
    if (member === null) return fault('This row does not say who it is.');
    if (isTooLong(member.id)) return fault('This name is longer than 200 characters.');
    if (ids.has(member.id)) return fault(`${member.id} stands twice.`);
    ids.add(member.id);
    members.push(member);
  }
  return { ok: true, list: { members, titles, idOf: namesOf(members) } };
}

/** Rows of no student: blank ones, and that in which Canvas gives the points that there are. */
const isAside = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => cellText(cell).trim() === '') || /^\s*points possible/i.test(cellText(cells[0]));

function memberOf(titles: readonly string[], cells: readonly Cell[]): ClassMember | null {
  const own = new Map(titles.map((title, i) => [columnTitle(title), cellText(cells[i]).trim()]));
  const ids = identityTitles.flatMap((title) => nameOf(own.get(title)) ?? []);
  const [id] = ids;
  if (id === undefined) return null;
  const whole = own.get('name') ?? own.get('full name') ?? own.get('student name') ?? own.get('student');
  const parts = [own.get('first name'), own.get('last name') ?? own.get('surname')].filter(
    (part) => part !== undefined,
  );
  return { id, name: nameOf(whole) ?? nameOf(parts.join(' ')), cells: own };
}

function namesOf(members: readonly ClassMember[]): ClassList['idOf'] {
  const byId = new Set(members.map(({ id }) => id));
  const byName = new Map<string, string | null>();
  for (const { id, name, cells } of members) {
    const others = [name, ...identityTitles.map((title) => cells.get(title))].flatMap((other) => nameOf(other) ?? []);
    // What two of them share means neither.
    for (const other of new Set(others)) byName.set(other, byName.has(other) ? null : id);
  }
  const known = (name: string): string | null => (byId.has(name) ? name : (byName.get(name) ?? null));
  return (name) => known(name) ?? inDownload(name).flatMap((each) => known(each) ?? [])[0] ?? null;
}

/**
 * The names in that of a folder or file as Moodle and Canvas hand out what was submitted: `Ada Lovelace_4711_assignsubmission_file`,
 * `lovelaceada_101_4711_answers`.
 */
function inDownload(name: string): string[] {
  const [, person, participant] = /^(.+)_(\d+)_assignsubmission_(?:file|onlinetext)_?$/.exec(name) ?? [];
  if (person !== undefined) return [`Participant ${participant}`, person];
  const [, id] = /^[^_\s]+(?:_LATE)?_(\d+)_\d+_./.exec(name) ?? [];
  return id === undefined ? [] : [id];
}
