import type { Fraction } from '../../../number/fraction';
import { isZero, type Radical } from '../../../number/residue/radical';
import type { Signs } from '../../../number/residue/signs';
import { type Form, type Term, termLimit, zeroForm } from './form';
import type { FormalValue, Named, Part } from './formal';
import type { FormalContext } from './formal-context';

/** How a result is made of its operands: as a sum of terms, and as a product of factors where it is one. */
export interface Structure {
  readonly form: (context: FormalContext, a: FormalValue, b: FormalValue) => Form | null;
  readonly term?: (context: FormalContext, a: FormalValue, b: FormalValue) => Term | null;
  readonly parts?: (context: FormalContext, a: FormalValue, b: FormalValue) => readonly Part[];
}

/** One object for each value, whose form waits until it is asked for. */
export class Expression implements FormalValue {
  name: Named | null = null;
  private known: Form | null | undefined = undefined;

  constructor(
    private readonly context: FormalContext,
    readonly residue: Radical,
    public signs: Signs,
    private readonly structure: Structure,
    private readonly a: FormalValue | null,
    private readonly b: FormalValue | null,
    readonly constant: Fraction | undefined,
  ) {}

  form(): Form | null {
    if (this.known === undefined) {
      this.known = isZero(this.residue) ? zeroForm : this.structure.form(this.context, this.a ?? this, this.b ?? this);
      this.context.spend(this.known?.size ?? termLimit);
    }
    return this.known;
  }

  /** The operands, if the value was made in this way and its form is not yet known. */
  operands(structure: Structure): readonly [FormalValue, FormalValue] | null {
    const waiting = this.structure === structure && this.known === undefined;
    return waiting && this.a !== null && this.b !== null ? [this.a, this.b] : null;
  }

  parts(): readonly Part[] | null {
    return this.structure.parts?.(this.context, this.a ?? this, this.b ?? this) ?? null;
  }

  factors(): Term | null {
    return this.structure.term?.(this.context, this.a ?? this, this.b ?? this) ?? null;
  }
}
