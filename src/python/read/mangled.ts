/** The name that Python makes of one in the body of a class, or of ''. */
export function mangledName(name: string, className: string): string {
  const owner = className.replace(/^_+/, '');
  return owner !== '' && /^__/.test(name) && !/__$|\./.test(name) ? `_${owner}${name}` : name;
}

/**
 * What is read of the body of a class, with the private names that Python gives it there: `__x` is `_Class__x`, in classes within as
 * well unless they have made it theirs. Keywords of calls stay as they are.
 */
export function mangled<T>(part: T, className: string): T {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => visit(each));
    if (typeof value !== 'object' || value === null) return value;
    const isArgument = 'kind' in value && value.kind === 'keyword';
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        typeof each === 'string' && (key === 'name' || key === 'as') && !isArgument
          ? mangledName(each, className)
          : visit(each),
      ]),
    );
  };
  return visit(part) as T;
}
