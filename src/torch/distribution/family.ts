import type { Interpreter } from '../../python/interpreter';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { Noise } from '../draws';
import type { Values } from '../values';

export type ParameterName = 'loc' | 'scale' | 'rate' | 'low' | 'high' | 'probs' | 'logits';

/** The parameters of a distribution, and what else is told of it, by name. */
export type Numbers = (name: ParameterName) => Node;

type Formula = (g: Graph, p: Numbers, run: Interpreter) => Node;

/** A distribution of single numbers, whose parameters are broadcast. Formulas are those that PyTorch documents. */
export interface Family {
  readonly name: string;
  /** In the order of the constructor. */
  readonly parameters: readonly ParameterName[];
  /** @throws PythonFault where PyTorch refuses parameters, or it is not known that it takes them */
  require(p: Numbers, run: Interpreter): void;
  /** @throws PythonFault where a value is not known to be in the support */
  requireSupport(p: Numbers, value: Values, run: Interpreter): void;
  readonly mean: Formula;
  readonly variance: Formula;
  readonly stddev: Formula;
  /** What is told besides of its parameters. */
  readonly others?: Partial<Readonly<Record<ParameterName, Formula>>>;
  logProb(g: Graph, p: Numbers, x: Node): Node;
  readonly entropy: Formula;
  /** What it is drawn from. */
  noise(g: Graph, p: Numbers): Noise;
  /** A value of the distribution from one of the noise. */
  fromNoise(g: Graph, p: Numbers, z: Node): Node;
  readonly isReparametrised: boolean;
  /** Set where PyTorch has the divergence of two of one shape alone, for how it marks those that are infinite. */
  readonly divergesInOneShape?: true;
  /** KL(p ‖ q) of two of the same name. */
  divergence(g: Graph, p: Numbers, q: Numbers, run: Interpreter): Node;
}
