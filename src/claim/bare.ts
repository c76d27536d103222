/** The same map without a prototype, so that no name finds what was not written. */
export function bare<T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), map);
}
