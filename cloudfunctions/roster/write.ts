/** Writes what a plan says, in batches, for as long as a call may take; whatever is written stays written. */
import { stopwatch } from '../_platform/clock'
import { rosterEntries, type RosterEntry } from '../people/binding/collections'
import { reencryptedEntry } from '../people/contacts/encryptedEntry'
import type { Write } from './plan'

/** Documents in one trip. */
const atOnce = 200
/** Changes of single entries that are under way together. */
const inParallel = 20

/** @returns how many are left for want of time, and whether somebody else wrote some meanwhile */
export async function writeAll(writes: Write[], seconds: number): Promise<{ left: number; met: boolean }> {
  const took = stopwatch()
  let left = writes.length
  let met = false
  const isOver = () => took() > seconds * 1000
  const added = writes.filter(({ before }) => before === null)
  for (let at = 0; at < added.length && !isOver(); at += atOnce) {
    const documents = added.slice(at, at + atOnce).map(encrypted)
    left -= documents.length
    if ((await rosterEntries.insertMany(documents)).length > 0) met = true
  }
  const changed = writes.flatMap(write => (write.before ? [{ ...write, before: write.before }] : []))
  for (let at = 0; at < changed.length && !isOver(); at += inParallel) {
    const saved = await Promise.all(
      changed.slice(at, at + inParallel).map(write => rosterEntries.save(write.before, encrypted(write))),
    )
    left -= saved.length
    if (!saved.every(Boolean)) met = true
  }
  return { left, met }
}

/** What the file says nothing of stays as it was encrypted. */
const encrypted = ({ before, after, phone, idNumber }: Write): RosterEntry => {
  const entry = { ...after, phone: before?.phone ?? null, idNumber: before?.idNumber ?? null, key: null }
  return reencryptedEntry(entry, { phone, idNumber })
}
