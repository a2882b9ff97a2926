/** A snapshot with the changes of one transaction laid over it: what that transaction sees. */
import type { Entry, Reader, Snapshot, Writer } from '../store/store'

interface Change {
  key: Buffer
  value: Buffer | undefined
}

export class Overlay implements Writer {
  private own = new Map<string, Change>()

  constructor(readonly snapshot: Snapshot) {}

  get changes(): Iterable<Change> {
    return this.own.values()
  }

  get(key: Buffer) {
    const change = this.own.get(key.toString('latin1'))
    return change ? change.value : this.snapshot.get(key)
  }

  put(key: Buffer, value: Buffer) {
    this.own.set(key.toString('latin1'), { key, value })
  }

  remove(key: Buffer) {
    this.own.set(key.toString('latin1'), { key, value: undefined })
  }

  *range(start: Buffer, end: Buffer, reverse = false): Iterable<Entry> {
    const turn = reverse ? -1 : 1
    const own = [...this.own.values()]
      .filter(({ key }) => Buffer.compare(key, start) >= 0 && Buffer.compare(key, end) < 0)
      .sort((a, b) => Buffer.compare(a.key, b.key) * turn)
    let at = 0
    for (const entry of this.snapshot.range(start, end, reverse)) {
      let order = -1
      for (let mine = own[at]; mine; mine = own[at]) {
        order = Buffer.compare(mine.key, entry.key) * turn
        if (order > 0) break
        at++
        if (mine.value) yield { key: mine.key, value: mine.value }
        if (order === 0) break
      }
      if (order !== 0) yield entry
    }
    for (const { key, value } of own.slice(at)) if (value) yield { key, value }
  }

  /** Writes the changes to the store itself. */
  applyTo(writer: Writer) {
    for (const { key, value } of this.own.values()) {
      if (value) writer.put(key, value)
      else writer.remove(key)
    }
  }
}

/** Whether a key still holds what a transaction saw when it began. */
export function unchanged(latest: Reader, seen: Buffer | undefined, key: Buffer) {
  const now = latest.get(key)
  return now && seen ? now.equals(seen) : now === seen
}
