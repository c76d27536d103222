import { enclosure } from '../../src/engine/enclosure';
import { byEngine } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(byEngine(enclosure), { proved: 5, certified: 10, refuted: 10, undefined: 3 });
