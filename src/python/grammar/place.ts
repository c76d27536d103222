import { mangledName } from '../read/mangled';
import { syntaxError } from '../read/tree';
import type { Block } from './block';
import type { Branch, BranchType } from './branch';
import { unsupportedAt } from './string-token';

/** Where in a file the compiler is. */
export interface Place {
  readonly block: Block;
  readonly isInLoop: boolean;
  /** Whether within the iterable of a comprehension. */
  readonly isIterable: boolean;
  readonly isAnnotation: boolean;
  /** How many blocks Python keeps open at most. */
  readonly depth: number;
}

const isFunction = ({ kind }: Block): boolean => kind === 'function' || kind === 'asyncFunction';

/** A name that gets a value. @throws PythonFault where it may not */
export function store(part: Branch, { block, isAnnotation }: Place): void {
  const name = mangledName(part.text, block.owner);
  if (name === '__debug__' && isAnnotation) unsupportedAt('__debug__ in an annotation', part);
  if (name === '__debug__') syntaxError(part, 'cannot assign to __debug__', 'Take another name.');
  if (part.type === 'annotated' && block.kind !== 'module' && block.has(name, 'global', 'nonlocal'))
    syntaxError(part, `annotated name '${name}' can't be global or nonlocal`, 'Leave the annotation out.');
  if (part.type === 'imported' || part.type === 'annotated') block.add(name, part.type);
  else if (!block.isComprehension) block.add(name, 'bound');
  else {
    if (block.has(name, 'global', 'nonlocal'))
      syntaxError(part, `comprehension inner loop cannot rebind assignment expression target '${name}'`);
    block.add(name, 'iterated');
  }
}

const isWithinGenerator = (block: Block): boolean =>
  block.isComprehension && (block.kind === 'generator' || (block.around !== null && isWithinGenerator(block.around)));

/** `name := …`, which in a comprehension is a name of the function around. */
function walrus(part: Branch, { block, isIterable }: Place): void {
  const name = mangledName(part.text, block.owner);
  if (isIterable)
    syntaxError(
      part,
      'assignment expression cannot be used in a comprehension iterable expression',
      'Write it before.',
    );
  // Versions of Python differ in whether a private name is the same one there.
  if (name !== part.text && block.isComprehension) unsupportedAt('a private name with := in a comprehension', part);
  for (let at = block; at.isComprehension && at.around !== null; at = at.around) {
    if (at.has(name, 'iterated'))
      syntaxError(part, `assignment expression cannot rebind comprehension iteration variable '${name}'`);
    at.add(name, 'nonlocal');
  }
  if (block.isComprehension && block.home.kind === 'class')
    syntaxError(part, 'assignment expression within a comprehension cannot be used in a class body');
  if (name === '__debug__') syntaxError(part, 'cannot assign to __debug__', 'Take another name.');
  block.home.add(name, 'bound');
}

/** Requires what Python asks of a part that opens no block, and notes its names. @throws PythonFault */
export function requireAllowed(part: Branch, place: Place): void {
  const { block, isInLoop, isAnnotation } = place;
  const refuse = (reason: string): never => syntaxError(part, reason, 'Look at what it stands in.');
  if (isAnnotation && notInAnnotations.has(part.type)) unsupportedAt(`${part.type} in an annotation`, part);
  const { home } = block;
  switch (part.type) {
    case 'name':
      block.add(mangledName(part.text, block.owner), 'used');
      return;
    case 'store':
    case 'imported':
    case 'annotated':
    case 'delete':
      store(part, place);
      return;
    case 'walrus':
      walrus(part, place);
      return;
    case 'keyword':
      if (part.text === '__debug__') refuse('cannot assign to __debug__');
      return;
    case 'global':
    case 'nonlocal':
      if (part.text === '__class__') unsupportedAt(`${part.type} __class__`, part);
      block.declare(mangledName(part.text, block.owner), part.type, part);
      return;
    case 'break':
    case 'continue':
      if (!isInLoop) refuse(part.type === 'break' ? "'break' outside loop" : "'continue' not properly in loop");
      return;
    case 'return':
      if (!isFunction(block)) refuse("'return' outside function");
      return;
    case 'yield':
      if (block.isComprehension) refuse("'yield' inside a comprehension");
      if (!isFunction(block)) refuse("'yield' outside function");
      if (block.kind === 'asyncFunction') unsupportedAt('yield in an async function', part);
      block.yields = true;
      return;
    case 'await':
    case 'asyncStatement':
    case 'asyncComprehension':
      if (home.kind !== 'asyncFunction' && (isWithinGenerator(block) || part.parts[0]?.type === 'generator'))
        unsupportedAt('an asynchronous generator', part);
      if (home.kind !== 'asyncFunction') refuse("'await' outside async function");
      return;
    case 'importStar':
      if (block.kind !== 'module') refuse('import * only allowed at module level');
  }
}

const notInAnnotations: ReadonlySet<BranchType> = new Set<BranchType>(['walrus', 'yield', 'await']);
