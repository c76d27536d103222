import { it } from 'vitest';
import { expectAsRecorded } from './agrees-with-record';

it('finds of every claim what is recorded, for seed 2', () => expectAsRecorded('2'));
