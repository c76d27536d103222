import type { PyClass } from '../../python/value';
import { layerClass } from './layer';
import { layers } from './table';

/** The layers as classes, by their names; those that derive from others know them. */
export function layerClasses(base: PyClass): ReadonlyMap<string, PyClass> {
  const classes = new Map<string, PyClass>();
  const classOf = (name: string): PyClass => {
    const known = classes.get(name);
    const layer = layers[name];
    if (known !== undefined || layer === undefined) return known ?? base;
    const made = layerClass(name, layer, layer.derives === undefined ? base.mro : classOf(layer.derives).mro);
    classes.set(name, made);
    return made;
  };
  for (const name of Object.keys(layers)) classOf(name);
  return classes;
}
