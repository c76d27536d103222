import { attack } from '../../src/decide/attack';
import { search } from '../../src/engine/search';
import { byEngine } from './decider';
import { keepsContract } from './keeps-contract';

keepsContract(byEngine(search), { refuted: 35, undefined: 12 });

keepsContract(byEngine(attack), { refuted: 8 });
