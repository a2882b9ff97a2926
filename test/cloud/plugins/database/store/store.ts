/**
 * One ordered key space on disk (lmdb). Writes are functions that read, decide and put; each is atomic and alone, and
 * is acknowledged when it is flushed.
 */
import { open } from 'lmdb'

export interface Entry {
  key: Buffer
  value: Buffer
}

export interface Reader {
  get(key: Buffer): Buffer | undefined
  /** Entries with `start <= key < end`, ascending or descending. */
  range(start: Buffer, end: Buffer, reverse?: boolean): Iterable<Entry>
}

export interface Writer extends Reader {
  put(key: Buffer, value: Buffer): void
  remove(key: Buffer): void
}

/** A state of the data that stays as it is until it is released. */
export interface Snapshot extends Reader {
  release(): void
}

export interface Store {
  /** What is committed now; inside of `write`, what is being written. */
  latest: Reader
  snapshot(): Snapshot
  /**
   * Runs `change` alone on the newest state and resolves when what it wrote is on disk.
   * `change` must decide before it puts: what it has put before it throws stays.
   */
  write<T>(change: (writer: Writer) => T): Promise<T>
  /** The same at once, blocking: for starting up. */
  writeNow<T>(change: (writer: Writer) => T): T
  clear(): Promise<void>
  /** Remembers what is committed now; from here on each write costs one read more. */
  mark(): void
  /** Puts back what stood at the mark: only what was written since then is touched. @throws without a mark */
  rewind(): Promise<void>
  close(): Promise<void>
}

/** Opens the store in a folder; a volatile one leaves the disk to itself, what it holds may be lost with the machine. */
export function openStore(folder: string, volatile: boolean): Store {
  const root = open<Buffer, Uint8Array>({
    path: folder,
    noSubdir: false,
    encoding: 'binary',
    keyEncoding: 'binary',
    noSync: volatile,
    // Address space, not memory: mapped anew while it grows, the file would be in memory twice.
    mapSize: 16 * 2 ** 30,
    // One for each running transaction of the cloud.
    maxReaders: 4096,
  })
  type ReadTransaction = ReturnType<typeof root.useReadTransaction>

  const reader = (transaction?: ReadTransaction): Reader => ({
    get: key => root.get(key, transaction ? { transaction } : undefined),
    *range(start, end, reverse = false) {
      const bounds = reverse
        ? { start: end, exclusiveStart: true, end: start, inclusiveEnd: true, reverse }
        : { start, end }
      const options = transaction ? { ...bounds, transaction } : bounds
      for (const { key, value } of root.getRange(options)) yield { key: key as Buffer, value }
    },
  })
  const latest = reader()
  let written = 0
  /** What stood at the mark under the keys that were written since, by their bytes as text. */
  let before: Map<string, Buffer | undefined> | undefined
  const remember = (key: Buffer) => {
    const name = key.toString('latin1')
    if (before && !before.has(name)) before.set(name, latest.get(key))
  }
  const writer: Writer = {
    ...latest,
    put(key, value) {
      remember(key)
      written++
      void root.put(key, value)
    },
    remove(key) {
      remember(key)
      written++
      void root.remove(key)
    },
  }

  const store: Store = {
    latest,
    snapshot() {
      root.resetReadTxn()
      const transaction = root.useReadTransaction()
      return { ...reader(transaction), release: () => transaction.done() }
    },
    async write(change) {
      // lmdb batches what is queued into one commit; an error must not reach it, or it would stop the others.
      const { outcome, changed } = await root.transaction(() => {
        const before = written
        return { outcome: attempt(() => change(writer)), changed: written > before }
      })
      if (changed && !volatile) await root.flushed
      return outcome()
    },
    writeNow: change => root.transactionSync(() => change(writer)),
    async clear() {
      before = undefined
      await root.clearAsync()
    },
    mark() {
      before = new Map()
    },
    async rewind() {
      if (!before) throw new Error('there is no mark to go back to')
      const entries = [...before]
      before = undefined
      await store.write(({ put, remove }) => {
        for (const [name, value] of entries) {
          const key = Buffer.from(name, 'latin1')
          if (value) put(key, value)
          else remove(key)
        }
      })
      store.mark()
    },
    close: () => root.close(),
  }
  return store
}

function attempt<T>(action: () => T): () => T {
  try {
    const result = action()
    return () => result
  } catch (error) {
    return () => {
      throw error
    }
  }
}
