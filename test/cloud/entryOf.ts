/**
 * An entry of a table by a name that came from outside. Names such as `constructor` and `__proto__` are found in every object of
 * JavaScript, and are no entries.
 */
export const entryOf = <T>(table: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
