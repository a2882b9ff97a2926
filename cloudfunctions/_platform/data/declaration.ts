/** What every domain says of its own documents; leaving, export, the courier and the deployment are derived from it. */
import type { PersonalData } from '../privacy/personalData'
import type { Findable } from './finds'
import type { IndexFields } from './query'

/** What a collection says of itself beside its schema. */
export interface Declaration<T> {
  /** By the names that `page` and the deployment use. */
  indexes?: Record<string, IndexFields>
  /** What stands in it, as the admin reads it. */
  label: string
  personal: PersonalData<T>
  /**
   * A number in it that grows without a new version, by a conditional update that many make at once. What was decided before it grew is
   * decided again, by itself (change.ts).
   */
  grows?: string
  /** Its documents are work that waits for somebody. */
  work?: Work
  /** By what a document is found, kept with it at each write (finds.ts). */
  found?(document: T): Findable
}

/** Work that waits: how what is open below a node, and what is in somebody's hands, is found; both ordered by when it is due. */
export interface Work {
  below: string
  heldBy: string
  /** What somebody reads who wants to leave with some of it in their hands. */
  handOver: string
}
