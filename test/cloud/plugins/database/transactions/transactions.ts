/**
 * Transactions with snapshot isolation. The snapshot is taken by the first operation, as MongoDB does it; a write locks
 * its document, and fails at once when another transaction has it or when it changed since the snapshot.
 *
 * As in MongoDB, an operation that fails ends its transaction. Assumption (PLATFORM §3.2 says only that a commit can meet
 * a conflict): after a conflict every later operation, and the commit, answers with the same conflict.
 */
import { randomBytes } from 'node:crypto'
import type { Caller } from '../../../plugin'
import { conflict, noTransaction } from '../errors'
import { after } from '../store/keys'
import type { Reader, Store } from '../store/store'
import { Locks, type Holder } from './locks'
import { Overlay, unchanged } from './overlay'

/** What a write is about to change: keys of documents, and keys that a unique index allows once. */
export interface Touched {
  keys: Buffer[]
  unique: Buffer[]
}

export class Transaction implements Holder {
  readonly ended: Promise<void>
  readonly id = randomBytes(16).toString('hex')
  private conflicted = false
  private overlay: Overlay | undefined
  private end!: () => void
  private finished = false
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private store: Store,
    private locks: Locks,
  ) {
    this.ended = new Promise(resolve => (this.end = resolve))
  }

  /** What this transaction sees. @throws CloudError TransactionNotExist when it ended meanwhile */
  get view(): Overlay {
    if (this.finished) throw noTransaction()
    return (this.overlay ??= new Overlay(this.store.snapshot()))
  }

  /** One operation after another, however the client sends them. A failing one is the last. */
  next<T>(operation: () => Promise<T>): Promise<T> {
    const run = this.last.then(() => {
      if (this.conflicted) throw conflict()
      return operation()
    })
    this.last = run.catch(() => this.finish())
    return run
  }

  /**
   * Locks what is about to be written.
   * A unique key must not have got an owner since the snapshot.
   * @throws CloudError TransactionConflict
   */
  async lock({ keys, unique }: Touched) {
    const { snapshot } = this.view
    const seen = keys.map(key => snapshot.get(key))
    const owners = (reader: Reader, prefix: Buffer) => [...reader.range(prefix, after(prefix))].length
    const owned = unique.map(prefix => owners(snapshot, prefix))
    // In a write, because only there nothing is under way that the newest state does not show.
    await this.store.write(latest => {
      const fresh = keys.every((key, at) => unchanged(latest, seen[at], key))
      const free = unique.every((prefix, at) => owners(latest, prefix) === owned[at])
      if (this.finished) throw noTransaction()
      this.conflicted = !fresh || !free || !this.locks.take([...keys, ...unique], this)
      if (this.conflicted) throw conflict()
    })
    // It may have expired while the write waited for its turn.
    if (this.finished) throw noTransaction()
  }

  async commit() {
    if (this.finished) throw noTransaction()
    const { overlay } = this
    if (overlay) await this.store.write(writer => overlay.applyTo(writer))
    this.finish()
  }

  /** Frees the locks and the snapshot. */
  finish() {
    this.finished = true
    this.locks.release(this)
    this.overlay?.snapshot.release()
    this.overlay = undefined
    this.end()
  }
}

export class Transactions {
  readonly locks = new Locks()
  private open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>()

  /** Milliseconds until an open transaction is given up (PLATFORM §4). */
  life = 30_000
  /** Told of each plain write that waits until a transaction has ended: whoever lets requests run in an order of their own has to know. */
  onWait: (waiting: { caller: Caller; transaction: string; until: Promise<void> }) => void = () => undefined

  constructor(private store: Store) {}

  start(): string {
    const transaction = new Transaction(this.store, this.locks)
    const timer = setTimeout(() => this.drop(transaction.id), this.life)
    timer.unref()
    this.open.set(transaction.id, { transaction, timer })
    return transaction.id
  }

  /** @throws CloudError TransactionNotExist when it has ended or expired */
  require(id: string): Transaction {
    const entry = this.open.get(id)
    if (!entry) throw noTransaction()
    return entry.transaction
  }

  /** @throws CloudError TransactionNotExist, TransactionConflict */
  async commit(id: string) {
    const transaction = this.require(id)
    await transaction.next(async () => {
      // From here on it can no longer expire.
      this.require(id)
      this.forget(id)
      await transaction.commit()
    })
  }

  abort(id: string) {
    this.require(id)
    this.drop(id)
  }

  close() {
    for (const id of [...this.open.keys()]) this.drop(id)
  }

  /** Gives one up, as when its life is over; nothing where it ended. */
  drop(id: string) {
    this.open.get(id)?.transaction.finish()
    this.forget(id)
  }

  private forget(id: string) {
    clearTimeout(this.open.get(id)?.timer)
    this.open.delete(id)
  }
}
