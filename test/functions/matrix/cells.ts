/** One cell of the matrix: who asks about what, and what a scope covers of it. */
import { rights, type Role, type Scope } from '../../../types/permissions'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'

export type Caller = Role | 'guest'
type Right = keyof typeof rights

/** One cell: who asks, whether the thing lies in their part of the grid, whose it is, and whether somebody complained about them. */
export interface Cell {
  caller: Caller
  place: 'own' | 'other'
  person: 'mine' | 'held' | 'other'
  hidden: boolean
}

/** Where the thing of a cell lies, and what else its row makes it of. */
export interface Thing {
  id: string
  node: string
  /** To be inserted: a collection and its document. */
  documents: [collection: string, document: { _id: string }][]
}

/**
 * `past`: it happens, or waits for another state of things · `missing`: the same answer as for a thing that is not there ·
 * `ignored`: the same answer as if it had happened, and nothing does.
 */
export type Outcome = 'past' | 'forbidden' | 'missing' | 'ignored'

export type Input = { [field: string]: Json }
/** Makes the thing of a cell; `nth` is different for each. */
export type Make = (cell: Cell, nth: number) => Thing

// ---- people and places

export const openidOf = (caller: Caller) => `oMatrix-${caller}`
export const idOf = (caller: Caller) => personIdOf(openidOf(caller))
export const places = { own: 'XZZ-2-E05-B03-U2', other: 'XZZ-1-E01-B01-U1' } as const
/** A file of the roster for one caller and action: whoever looks it over first is the only one who may. */
export const rosterPath = (caller: Caller, action: string) => `roster/matrix-${caller}-${action}.csv`
/** Their fileIDs, by their paths: matrix.test.ts stores them. */
export const rosterFiles = new Map<string, string>()
export const fileOf = (caller: Caller, action: string) => rosterFiles.get(rosterPath(caller, action)) ?? ''
/** Somebody who is no caller. */
export const stranger = personIdOf('oMatrix-stranger')
/** The node of everybody's post: `places.own` lies below each of them, `places.other` below none. */
export const nodeOf = (role: Role) =>
  role === 'resident'
    ? `${places.own}-0402`
    : role === 'unitLead'
      ? places.own
      : role === 'buildingLead'
        ? 'XZZ-2-E05-B03'
        : 'XZZ-2'

// ---- what a scope covers

const covers: Record<Scope, (cell: Cell) => boolean> = {
  own: ({ person }) => person === 'mine',
  held: ({ person }) => person !== 'other',
  grid: ({ person, place }) => person !== 'other' || place === 'own',
  all: () => true,
}
export const scopeOf = (caller: Caller, right: Right) =>
  (rights[right] as Partial<Record<Caller, Scope>>)[caller] ?? null
/** Has the caller of this cell that right over its thing? Nobody sees what is hidden from them. */
export const has = (cell: Cell, right: Right): boolean => {
  const scope = scopeOf(cell.caller, right)
  return scope !== null && !cell.hidden && covers[scope](cell)
}
