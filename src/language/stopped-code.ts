import { ExpressionError } from './expression-error';

/** Python or PyTorch stops in the code of a claim, whatever the elements of its arguments are: what it would give has no value. */
export class StoppedCode extends ExpressionError {}
