/** What the files of `types` declare, found by its name: so that nothing has to be listed a second time. */
import path from 'node:path'
import { read, repositoryFiles } from './files'

export interface Declared<T> {
  file: string
  name: string
  /** The type of its keys: `Role` of `roleLabels: Record<Role, string>`. */
  keys: string
  value: T
}

/** The records whose name ends in a word: `Labels`, `Flow`. */
export function declaredAs<T>(ending: string): Declared<T>[] {
  const pattern = new RegExp(`export const (\\w*${ending}): Record<(\\w+),`, 'g')
  return repositoryFiles()
    .filter(file => /^types\/.*\.ts$/.test(file))
    .flatMap(file =>
      [...read(file).matchAll(pattern)].map(([, name = '', keys = '']) => ({ file, name, keys, value: exportsOf<T>(file)[name]! })),
    ) // prettier-ignore
}

/** All that a file exports. */
export const exportsOf = <T>(file: string) => jest.requireActual<Record<string, T>>(path.resolve(file))
