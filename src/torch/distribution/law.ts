import type { Dim, Values } from '../values';

/** A distribution of `torch.distributions`, with parameters. */
export interface Law {
  /** As PyTorch names its class. */
  readonly name: string;
  readonly batch: readonly Dim[];
  readonly event: readonly Dim[];
  readonly isReparametrised: boolean;
  /** A parameter or moment by its name; null where it has none of that name. */
  number(name: string): Values | null;
  /** @throws PythonFault where the value is not known to be in the support */
  logProb(value: Values): Values;
  entropy(): Values;
  /** Random variables of the claim, of the shape `sample`, batch, event. */
  draw(sample: readonly Dim[]): Values;
  /** KL(this ‖ other). @throws PythonFault where no closed form is known */
  divergence(other: Law): Values;
}
