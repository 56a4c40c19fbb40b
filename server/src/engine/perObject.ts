/**
 * Works something out once per object, and keeps it for as long as the object lives. Blocks, letters, configurations and registers are
 * immutable, and blocks are shared between the versions of a letter: after an edit only the blocks that it touched are looked at again.
 * `make` must look at nothing but the object.
 */
export function perObject<K extends object, V extends NonNullable<unknown>>(make: (object: K) => V): (object: K) => V {
  const made = new WeakMap<K, V>();
  return (object) => {
    const known = made.get(object);
    if (known !== undefined) return known;
    const value = make(object);
    made.set(object, value);
    return value;
  };
}
