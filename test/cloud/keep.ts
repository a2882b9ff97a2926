/** Small things that a plugin keeps over a restart: one JSON file each, written whole and renamed into place. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Host } from './plugin'

export interface Kept<T> {
  value: T
  /** Writes the value; calls while a write is under way are joined into one more. Nothing is written with `memory`. */
  save(): Promise<void>
}

/** Reads `<dataDir>/<name>.json`, or starts with `initial`. */
export async function keep<T>(host: Host, name: string, initial: T): Promise<Kept<T>> {
  const file = join(host.options.dataDir, `${name}.json`)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  let writing = Promise.resolve()
  let waiting: Promise<void> | undefined
  const kept: Kept<T> = {
    value: text === undefined ? initial : (JSON.parse(text) as T),
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
