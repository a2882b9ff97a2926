/** The sentence for a file that cannot be what it should be: which one, why, and what to do. */
import { readFile } from 'node:fs/promises'

/** @param remedy what to do when there is no copy, with what it costs: `remove it: people are seeded anew` */
export const damaged = (file: string, why: string, remedy: string) =>
  new Error(`${file} cannot be used (${why}): put a copy of it back, or ${remedy}`)

/** Reads a text; undefined when there is no such file. @throws Error when there is one that cannot be read */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
