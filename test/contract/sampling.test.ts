import { sampling } from '../../src/engine/sampling';
import { byEngine } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(byEngine(sampling), { supported: 10, refuted: 8, undefined: 1 });
