/** Small things that a plugin keeps over a restart: one JSON file each, written whole and renamed into place. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { damaged, readIfThere } from './damaged'
import type { Host } from './plugin'

export interface Kept<T> {
  value: T
  /** Writes the value; calls while a write is under way are joined into one more. Nothing is written with `memory`. */
  save(): Promise<void>
}

/**
 * Reads `<dataDir>/<name>.json`, or starts with `initial`.
 * @throws Error that names the file when it holds no such value
 */
export async function keep<T>(host: Host, name: string, initial: T): Promise<Kept<T>> {
  const file = join(host.options.dataDir, `${name}.json`)
  const text = await readIfThere(file)
  let writing = Promise.resolve()
  let waiting: Promise<void> | undefined
  const kept: Kept<T> = {
    value: text === undefined ? initial : parse(file, text, initial),
    save() {
      if (host.options.memory) return Promise.resolve()
      waiting ??= writing = writing.then(async () => {
        waiting = undefined
        await mkdir(dirname(file), { recursive: true })
        await writeFile(`${file}.new`, JSON.stringify(kept.value), { flush: true })
        await rename(`${file}.new`, file)
      })
      return waiting
    },
  }
  return kept
}

/** What was kept is of the same kind as what it starts with. */
function parse<T>(file: string, text: string, initial: T): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw damaged(file, (error as Error).message, remedy)
  }
  if (kindOf(value) !== kindOf(initial))
    throw damaged(file, `it holds ${kindOf(value)}, not ${kindOf(initial)}`, remedy)
  return value as T
}

const remedy = 'remove it to begin without what it held'

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `of type ${typeof value}`
