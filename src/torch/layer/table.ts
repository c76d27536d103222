import { activationLayers } from './activations';
import type { Layer } from './layer';
import { linearLayers } from './linear';
import { lossLayers } from './losses';
import { normalisationLayers } from './normalisation';
import { shapeLayers } from './shapes';

/** Every layer of torch.nn that is known, by name; a file a topic. */
export const layers: Readonly<Record<string, Layer>> = {
  ...linearLayers,
  ...normalisationLayers,
  ...activationLayers,
  ...shapeLayers,
  ...lossLayers,
} satisfies Record<string, Layer>;
