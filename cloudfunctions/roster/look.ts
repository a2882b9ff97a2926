/** What looking a file over and importing it share: the file, the grid and the roster as it is, and what would change. */
import type { Time } from '../_platform/time'
import { everyOf } from '../grid/gaps/everyOf'
import type { RosterEntry } from '../people/binding/collections'
import type { RosterFile } from './collections'
import { examine, type Examined } from './examine'
import { Homes } from './homes'
import { planOf, type Plan } from './plan'
import { entriesBelow } from './stored'
import { batchOf, uploadedRows } from './upload'

export interface Looked extends Examined, Plan {
  batch: string
}

/** Reads all of it, writes nothing. @param tops the nodes whose homes may stand in the file */
export async function look(claimed: RosterFile, tops: string[], at: Time): Promise<Looked> {
  const [rows, homes, stored] = await Promise.all([
    uploadedRows(claimed.file),
    everyOf('home', tops, ['fullName']),
    entriesBelow(tops),
  ])
  const found = new Homes(homes.map(({ _id, fullName }) => ({ code: _id, fullName })))
  const examined = examine(rows, found, at)
  const batch = batchOf(claimed)
  return { batch, ...examined, ...planOf(examined.listed, stored, batch) }
}

/** An entry that was written by an earlier call of the same import is no longer to be written, but it counts as its own. */
export function countsOf({ batch, rows, writes, same }: Looked) {
  const own = same.filter(entry => entry.batch === batch)
  const isNew = (entry: RosterEntry) => entry.version === 0
  return {
    rows,
    new: writes.filter(({ before }) => before === null).length + own.filter(isNew).length,
    changed: writes.filter(({ before }) => before !== null).length + own.filter(entry => !isNew(entry)).length,
    unchanged: same.length - own.length,
  }
}
