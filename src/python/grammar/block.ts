import { syntaxError } from '../read/tree';
import type { Span } from '../syntax';

export type BlockKind = 'module' | 'function' | 'asyncFunction' | 'class' | 'comprehension' | 'generator';

type Fact = 'parameter' | 'bound' | 'imported' | 'used' | 'annotated' | 'global' | 'nonlocal' | 'iterated';

/** What Python's compiler knows of the names of a file, a function, a class or a comprehension. */
export class Block {
  readonly facts = new Map<string, Set<Fact>>();
  readonly nonlocals: { readonly name: string; readonly span: Span }[] = [];
  /** Whether it gives values one by one. */
  yields = false;

  constructor(
    readonly kind: BlockKind,
    readonly around: Block | null,
    /** The class whose private names these are. */
    readonly owner: string,
  ) {}

  get isComprehension(): boolean {
    return this.kind === 'comprehension' || this.kind === 'generator';
  }

  /** The block that a comprehension in it stands in. */
  get home(): Block {
    return this.isComprehension && this.around !== null ? this.around.home : this;
  }

  has(name: string, ...facts: readonly Fact[]): boolean {
    const known = this.facts.get(name);
    return known !== undefined && facts.some((fact) => known.has(fact));
  }

  add(name: string, fact: Fact): void {
    const known = this.facts.get(name) ?? new Set();
    this.facts.set(name, known.add(fact));
  }

  /** `global` or `nonlocal`. @throws PythonFault where the name was used before, or cannot be one */
  declare(name: string, fact: 'global' | 'nonlocal', span: Span): void {
    const refuse = (reason: string): never => syntaxError(span, reason, 'Put it first in the function.');
    if (this.has(name, 'parameter')) refuse(`name '${name}' is parameter and ${fact}`);
    if (this.has(name, 'annotated')) refuse(`annotated name '${name}' can't be ${fact}`);
    if (this.has(name, 'bound')) refuse(`name '${name}' is assigned to before ${fact} declaration`);
    if (this.has(name, 'used')) refuse(`name '${name}' is used prior to ${fact} declaration`);
    if (this.has(name, fact === 'global' ? 'nonlocal' : 'global')) refuse(`name '${name}' is nonlocal and global`);
    if (fact === 'nonlocal' && this.kind === 'module') refuse('nonlocal declaration not allowed at module level');
    if (fact === 'nonlocal') this.nonlocals.push({ name, span });
    this.add(name, fact);
  }

  /** The names that belong to it. */
  get own(): string[] {
    return [...this.facts.keys()].filter(
      (name) => this.has(name, 'parameter', 'bound', 'imported', 'annotated') && !this.has(name, 'global', 'nonlocal'),
    );
  }

  /** @throws PythonFault where a name that is not its own belongs to no function around it */
  requireBindings(): void {
    for (const { name, span } of this.nonlocals) {
      let around = this.around;
      while (around !== null && !isBinding(around, name)) around = around.around;
      if (around === null || around.has(name, 'global'))
        syntaxError(span, `no binding for nonlocal '${name}' found`, 'Give it a value in the function around.');
    }
  }
}

/** Whether a block around says what a name is. */
const isBinding = (block: Block, name: string): boolean =>
  (block.kind === 'function' || block.kind === 'asyncFunction') &&
  block.has(name, 'parameter', 'bound', 'imported', 'annotated', 'global', 'nonlocal');
