import { mangledName } from '../read/mangled';
import type { Names } from '../syntax';
import { Block, type BlockKind } from './block';
import type { Branch } from './branch';
import { type Place, requireAllowed, store } from './place';
import { unsupportedAt } from './string-token';

const mostBlocks = 20;

/**
 * Requires what Python's compiler asks of a file before any of it runs: where `break`, `return`, `yield` stand, and whose
 * each name is (CPython's symtable.c and compile.c). Gives what is known of the names of functions and classes, by where these begin.
 * @throws PythonFault where Python refuses the file
 */
export function compileChecks(file: Branch): ReadonlyMap<number, Names> {
  const walk = new Walk();
  const block = walk.open('module', null, '');
  walk.visit(file, { block, isInLoop: false, isIterable: false, isAnnotation: false, depth: 0 });
  for (const each of walk.blocks) each.requireBindings();
  return walk.found;
}

/** What was found on the way through a file. */
class Walk {
  readonly found = new Map<number, Names>();
  readonly blocks: Block[] = [];

  open(kind: BlockKind, around: Block | null, owner: string): Block {
    const block = new Block(kind, around, owner);
    this.blocks.push(block);
    return block;
  }

  visit(part: Branch, place: Place): void {
    switch (part.type) {
      case 'function':
      case 'asyncFunction':
      case 'lambda':
        this.definition(part, part.type === 'asyncFunction' ? 'asyncFunction' : 'function', place, place.block.owner);
        return;
      case 'class':
        this.definition(part, 'class', place, part.text);
        return;
      case 'comprehension':
      case 'generator':
        this.comprehension(part, part.type, place);
        return;
      case 'iterable':
        this.visitAll(part.parts, { ...place, isIterable: true });
        return;
      case 'annotations':
        this.visitAll(part.parts, { ...place, isAnnotation: true });
        return;
      case 'loop':
        this.loop(part, place);
        return;
      case 'block':
        this.visitAll(part.parts, deeper(place, part, 3));
        return;
      default:
        this.visitAll(part.parts, place);
        requireAllowed(part, place);
    }
  }

  private visitAll(parts: readonly Branch[], place: Place): void {
    for (const part of parts) this.visit(part, place);
  }

  private definition(part: Branch, kind: BlockKind, place: Place, owner: string): void {
    if (part.type !== 'lambda') store(part, place);
    const block = this.open(kind, place.block, owner);
    this.visitAll(
      part.parts.filter((each) => !isInside(each)),
      place,
    );
    const inner = { block, isInLoop: false, isIterable: false, isAnnotation: false, depth: 0 };
    for (const each of part.parts.filter(isInside)) {
      this.visit(each, inner);
      if (each.type === 'parameters')
        for (const { text } of each.parts) block.add(mangledName(text, owner), 'parameter');
    }
    this.found.set(part.start, { own: block.own, refused: refusedOf(block) });
  }

  private loop(part: Branch, place: Place): void {
    const [head, body, ...rest] = part.parts;
    const inner = deeper(place, part, 1);
    if (head !== undefined) this.visit(head, place);
    if (body !== undefined) this.visit(body, { ...inner, isInLoop: true });
    this.visitAll(rest, place);
  }

  /** The first iterable is evaluated around it. */
  private comprehension(part: Branch, kind: 'comprehension' | 'generator', place: Place): void {
    const block = this.open(kind, place.block, place.block.owner);
    for (const each of part.parts)
      if (each.type === 'outside') this.visitAll(each.parts, { ...place, isIterable: true });
      else this.visit(each, { ...place, block, isIterable: false });
  }
}

const isInside = ({ type }: Branch): boolean => type === 'parameters' || type === 'body';

function deeper(place: Place, part: Branch, by: number): Place {
  if (place.depth + by > mostBlocks) unsupportedAt('a block that is nested so deeply', part);
  return { ...place, depth: place.depth + by };
}

function refusedOf(block: Block): string | null {
  if (block.kind === 'asyncFunction') return 'async';
  if (block.yields) return 'yield';
  return [...block.facts].find(([name]) => block.has(name, 'global', 'nonlocal'))?.[1].has('global')
    ? 'global'
    : block.nonlocals.length > 0
      ? 'nonlocal'
      : null;
}
