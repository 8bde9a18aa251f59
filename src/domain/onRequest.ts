// What takes time to make and is not always asked for.

/** An object whose fields are made when they are first asked for, each once. */
export function onRequest<T extends object>(making: { readonly [Field in keyof T]-?: () => T[Field] }): T {
  const made = {} as T;
  for (const field of Object.keys(making) as (keyof T)[])
    Object.defineProperty(made, field, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = making[field]();
        Object.defineProperty(made, field, { value, enumerable: true });
        return value;
      },
    });
  return made;
}

/** The same object with another value for one field; the others are still made only when they are asked for. */
export function replaced<T extends object, Field extends keyof T>(from: T, field: Field, value: T[Field]): T {
  const same = (Object.keys(from) as (keyof T)[]).map((each) => [each, () => from[each]]);
  return onRequest<T>({
    ...(Object.fromEntries(same) as { [Each in keyof T]-?: () => T[Each] }),
    [field]: () => value,
  });
}
