/** The rows of the files that are exported. Pure but for opening what is encrypted. */
import type { GridNode } from '@shared/grid/node'
import { relationLabels } from '@shared/people/labels'
import type { RosterError } from '@shared/roster/contract'
import { maskIdNumber, maskPhone } from '../../_platform/privacy/mask'
import { decrypt } from '../../_platform/privacy/vault'
import { viewsOf } from '../../_platform/setAside/each'
import { rosterEntries, type RosterEntry } from '../../people/binding/collections'
import { boundHeading, headingOf, type ColumnId } from './columns'
import type { Column } from './sheets'

const widths: Partial<Record<ColumnId, number>> = {
  code: 24,
  estate: 16,
  name: 14,
  phone: 16,
  idNumber: 24,
  leaseUntil: 14,
}
const column = (id: ColumnId): Column => ({ heading: headingOf(id), width: widths[id] ?? 10 })

const ofHome = (['code', 'estate', 'building', 'unit', 'door'] as const).map(column)
const ofPerson = (['name', 'relation', 'phone', 'idNumber', 'leaseUntil'] as const).map(column)

export const templateColumns: Column[] = [...ofHome, ...ofPerson]
export const rosterColumns: Column[] = [...templateColumns, { heading: boundHeading, width: 10 }]

type HomeNode = Pick<GridNode, '_id' | 'fullName'>

/** `华城路二小区 3 号楼 2 单元 402` in its four parts: a name of two words is a building's or a unit's. */
function partsOf({ _id, fullName }: HomeNode): string[] {
  const [, estate = fullName, building = '', unit = '', door = ''] =
    /^(.+?) (\S+ ?\S*[楼栋幢座]) (\S+ ?单元) (\S+)$/.exec(fullName) ?? []
  return [_id, estate, building, unit, door]
}

/** As the tree is walked: 2 before 10. */
const inOrder = (homes: HomeNode[]) => [...homes].sort((a, b) => a._id.localeCompare(b._id, 'en', { numeric: true }))

/** Every home once, with nobody in it. */
export const templateRows = (homes: HomeNode[]): string[][] =>
  inOrder(homes).map(home => [...partsOf(home), ...ofPerson.map(() => '')])

/** Everybody on the roster, home by home. */
export function rosterRows(entries: RosterEntry[], homes: HomeNode[]): string[][] {
  const named = new Map(homes.map(home => [home._id, home]))
  const nodeOf = ({ home }: RosterEntry) => named.get(home) ?? { _id: home, fullName: home }
  const sorted = [...entries].sort(
    (a, b) => a.home.localeCompare(b.home, 'en', { numeric: true }) || a.name.localeCompare(b.name, 'zh'),
  )

  return viewsOf(rosterEntries, sorted, entry => [
    ...partsOf(nodeOf(entry)),
    entry.name,
    relationLabels[entry.relation],
    entry.phone === null ? '' : maskPhone(decrypt(entry.phone, `roster/${entry._id}/phone`)),
    entry.idNumber === null ? '' : maskIdNumber(decrypt(entry.idNumber, `roster/${entry._id}/idNumber`)),
    entry.leaseUntil ?? '',
    entry.claimedBy === null ? '未绑定' : '已绑定',
  ])
}

export const errorColumns: Column[] = [
  { heading: '第几行', width: 8 },
  { heading: '哪一列', width: 14 },
  { heading: '写的是', width: 20 },
  { heading: '怎么改', width: 60 },
]

export const errorRows = (errors: RosterError[]): string[][] =>
  errors.map(({ row, column: heading, value, message }) => [String(row), heading, value, message])
