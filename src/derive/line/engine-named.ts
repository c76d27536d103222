import type { Engine, WaitingEngine } from '../../engine/engine';
import { enumeration } from '../../engine/enumeration';
import { identity } from '../../engine/identity';
import { smt } from '../../engine/smt';
import type { engineNames } from '../read/engine-names';

const engines = { enumeration, identity, smt } satisfies {
  readonly [N in (typeof engineNames)[number]]: Engine | WaitingEngine;
};

/** The engine that a line asks for by name. */
export const engineNamed = (name: string): Engine | WaitingEngine | undefined =>
  Object.values(engines).find((engine) => engine.name === name.toLowerCase());
