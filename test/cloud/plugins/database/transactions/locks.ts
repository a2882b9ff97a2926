/** Locks on documents and unique keys, held by transactions from their first write to their end (PLATFORM §4). */
export interface Holder {
  readonly id: string
  /** Resolves when the transaction has ended and its locks are free. */
  ended: Promise<void>
}

/** Thrown inside of a plain write that met a lock: it has to wait and begin again. */
export class Locked extends Error {
  constructor(readonly holder: Holder) {
    super('locked by a transaction')
  }
}

export class Locks {
  private held = new Map<string, Holder>()

  /** Locks keys for a transaction, all or none; false when another one has any of them. */
  take(keys: Buffer[], holder: Holder): boolean {
    const names = keys.map(key => key.toString('latin1'))
    if (names.some(name => (this.held.get(name) ?? holder) !== holder)) return false
    for (const name of names) this.held.set(name, holder)
    return true
  }

  /** @throws Locked when a transaction has one of the keys */
  requireFree(keys: Buffer[]) {
    if (!this.held.size) return
    for (const key of keys) {
      const holder = this.held.get(key.toString('latin1'))
      if (holder) throw new Locked(holder)
    }
  }

  release(holder: Holder) {
    for (const [name, other] of this.held) if (other === holder) this.held.delete(name)
  }
}
