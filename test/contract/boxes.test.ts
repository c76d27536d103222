import { boxes } from '../../src/engine/boxes';
import { byEngine } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(byEngine(boxes), { proved: 1 });
