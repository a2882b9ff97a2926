/** The dry run: what stands in a file, and all that is wrong with it. Pure. */
import type { Relation } from '@shared/people/labels'
import type { RosterError } from '@shared/roster/contract'
import type { DateText, Time } from '../_platform/time'
import { emptyCell, type Cell } from './sheet/cell'
import { columnIds, headingOf, type ColumnId } from './sheet/columns'
import { readIdNumber, readLease, readName, readPhone, readRelation, type Read } from './sheet/fields'
import { headerOf, type Header } from './sheet/header'
import type { Homes } from './homes'

/** Somebody as the file has them. */
export interface Listed {
  row: number
  home: string
  name: string
  relation: Relation
  /** Null: the file says nothing, and what is known stays. */
  phone: string | null
  idNumber: string | null
  leaseUntil: DateText | null
}

export interface Examined {
  listed: Listed[]
  errors: RosterError[]
  /** Rows with somebody in them. */
  rows: number
  empty: number
  ignored: string[]
}

const ofPerson: ColumnId[] = ['name', 'relation', 'phone', 'idNumber', 'leaseUntil']
const ofHome: ColumnId[] = ['code', 'address', 'estate', 'building', 'unit', 'door']

export function examine(rows: Cell[][], homes: Homes, now: Time): Examined {
  const { header, errors } = headerOf(rows)
  const examined: Examined = { listed: [], errors: [...errors], rows: 0, empty: 0, ignored: header.ignored }
  // Without its columns a file has nothing that could be right or wrong.
  if (errors.length > 0) return examined
  const seen = new Map<string, Listed[]>()
  for (const [index, cells] of rows.entries()) {
    if (index <= header.at) continue
    const row = new Row(index + 1, cells, header)
    if (row.isBlank(ofPerson)) {
      if (!row.isBlank(ofHome)) examined.empty += 1
      continue
    }
    examined.rows += 1
    const listed = row.person(homes, now)
    if (listed) {
      const twin = twinOf(listed, seen)
      if (twin) row.wrong('name', `和第 ${twin.row} 行是同一户的同一个人。请删掉一行`)
      else examined.listed.push(listed)
    }
    examined.errors.push(...row.errors)
  }
  return examined
}

/** The same person of the same home further up: the same ID number, or the same name unless ID numbers tell them apart. */
function twinOf(listed: Listed, seen: Map<string, Listed[]>): Listed | undefined {
  const ofHome = seen.get(listed.home) ?? []
  seen.set(listed.home, [...ofHome, listed])
  const told = (other: Listed) => listed.idNumber !== null && other.idNumber !== null
  return ofHome.find(other => (told(other) ? other.idNumber === listed.idNumber : other.name === listed.name))
}

class Row {
  readonly errors: RosterError[] = []

  constructor(
    private readonly number: number,
    private readonly cells: Cell[],
    private readonly header: Header,
  ) {}

  private cell(column: ColumnId): Cell {
    return this.cells[this.header.column[column] ?? -1] ?? emptyCell
  }

  isBlank(columns: ColumnId[]): boolean {
    return columns.every(column => this.cell(column).text === '')
  }

  wrong(column: ColumnId, message: string): null {
    const heading = this.header.named[column] ?? headingOf(column)
    this.errors.push({ row: this.number, column: heading, value: shown(column, this.cell(column).text), message })
    return null
  }

  private take<T>(column: ColumnId, read: Read<T>): T | null {
    return 'value' in read ? read.value : this.wrong(column, read.wrong)
  }

  person(homes: Homes, now: Time): Listed | null {
    const where = Object.fromEntries(ofHome.map(column => [column, this.cell(column).text]))
    const found = homes.find(where as Parameters<Homes['find']>[0])
    const home = 'home' in found ? found.home.code : this.wrong(found.column, found.wrong)
    const name = this.take('name', readName(this.cell('name')))
    const relation = this.take('relation', readRelation(this.cell('relation')))
    const phone = this.take('phone', readPhone(this.cell('phone')))
    const idNumber = this.take('idNumber', readIdNumber(this.cell('idNumber'), now))
    const lease = this.take('leaseUntil', readLease(this.cell('leaseUntil'), now))
    const hasLease = this.cell('leaseUntil').text !== ''
    if (relation === 'tenant' && !hasLease) this.wrong('leaseUntil', '租客要填租期到哪一天')
    if (relation !== null && relation !== 'tenant' && hasLease && lease !== null)
      this.wrong('leaseUntil', '只有租客填租期。业主和家人请空着')
    if (this.errors.length > 0 || home === null || name === null || relation === null) {
      this.errors.sort((a, b) => this.place(a) - this.place(b))
      return null
    }
    return { row: this.number, home, name, relation, phone, idNumber, leaseUntil: lease }
  }

  private place({ column }: RosterError): number {
    return columnIds.findIndex(id => (this.header.named[id] ?? headingOf(id)) === column)
  }
}

/** Errors travel and are shown to others: of a phone or an ID number no more than finds the cell. */
const shown = (column: ColumnId, text: string) =>
  (column === 'phone' || column === 'idNumber') && text.length > 3 ? `${text.slice(0, 3)}…` : text.slice(0, 40)
