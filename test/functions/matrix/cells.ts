/** One cell of the matrix: who asks about what, and what a scope covers of it. */
import { ladderOf } from '../../../types/grid/code'
import { rights, type Role, type Scope } from '../../../types/permissions'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'

/** Whoever holds several posts, or stands in for somebody. */
export const several = ['twoUnits', 'twoLevels', 'standIn'] as const
export type Caller = Role | 'guest' | (typeof several)[number]
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
/** A photo for one caller and action, by both: an upload is gone once it was handed in. matrix.test.ts stores them. */
export const photoFiles = new Map<string, string>()
export const photoActions = ['festival.addDiary', 'festival.hangPhoto'] as const
export const photoOf = (caller: Caller, action: (typeof photoActions)[number]) =>
  photoFiles.get(`${caller} ${action}`) ?? ''
/** Somebody who is no caller. */
export const stranger = personIdOf('oMatrix-stranger')
/** The node of everybody's post: `places.own` lies below each of them, `places.other` below none. */
const nodeOf = (role: Role) =>
  role === 'resident'
    ? `${places.own}-0402`
    : role === 'unitLead'
      ? places.own
      : role === 'buildingLead'
        ? 'XZZ-2-E05-B03'
        : 'XZZ-2'

interface Post {
  role: Role
  node: string
}
/** What each caller holds; whoever stands in leads a unit of their own and no other. */
export const postsOf = (caller: Caller): Post[] =>
  caller === 'guest'
    ? []
    : caller === 'twoUnits'
      ? [{ role: 'unitLead', node: places.own }, { role: 'unitLead', node: places.other }] // prettier-ignore
      : caller === 'twoLevels'
        ? [{ role: 'unitLead', node: places.own }, { role: 'buildingLead', node: 'XZZ-1-E01-B01' }] // prettier-ignore
        : caller === 'standIn'
          ? [{ role: 'unitLead', node: 'XZZ-2-E05-B03-U1' }]
          : [{ role: caller, node: nodeOf(caller) }]
/** The role in which they hold what they hold. */
export const roleOf = (caller: Caller): Role => postsOf(caller)[0]?.role ?? 'unitLead'

// ---- what a scope covers

const covers: Record<Scope, (cell: Cell, post: Pick<Post, 'node'>) => boolean> = {
  own: ({ person }) => person === 'mine',
  held: ({ person }) => person !== 'other',
  grid: ({ person, place }, { node }) => person !== 'other' || ladderOf(places[place]).includes(node),
  all: () => true,
}
const widest: readonly (Scope | null)[] = ['all', 'grid', 'held', 'own', null]
const scopeIn = (role: Role | 'guest', right: Right) =>
  (rights[right] as Partial<Record<Role | 'guest', Scope>>)[role] ?? null
/** Rights over several posts are unions: how far the widest of them reaches. */
export const scopeOf = (caller: Caller, right: Right): Scope | null => {
  const scopes = caller === 'guest' ? [scopeIn('guest', right)] : postsOf(caller).map(p => scopeIn(p.role, right))
  return widest.find(scope => scopes.includes(scope)) ?? null
}
/** Has the caller of this cell that right over its thing, by any of their posts? Nobody sees what is hidden from them. */
export const has = (cell: Cell, right: Right): boolean => {
  if (cell.hidden) return false
  const held = cell.caller === 'guest' ? [{ role: 'guest' as const, node: '' }] : postsOf(cell.caller)
  return held.some(({ role, node }) => {
    const scope = scopeIn(role, right)
    return scope !== null && covers[scope](cell, { node })
  })
}
