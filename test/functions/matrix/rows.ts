/** The shapes of rows, and those about nobody's or one's own thing. */
import type { Caller, Cell, Input, Make, Outcome, Thing } from './cells'

export type Who = (cell: Cell) => boolean

export interface OfThing {
  kind: 'thing'
  persons: readonly Cell['person'][]
  hides: boolean
  make: Make
  input: (thing: Thing, cell: Cell) => Input
  expect: (cell: Cell) => Outcome
  /** Changes the grid itself: one after the other. */
  alone: boolean
  /** The test that shows who gets through, where a thing of the matrix cannot be: it would need what only the functions' keys make. */
  shownBy?: string
}
export interface OfList {
  kind: 'list' | 'count'
  persons: readonly Cell['person'][]
  hides: boolean
  make: Make
  /** Of a list that is looked through by words, the words. */
  input: Input | ((caller: Caller) => Input)
  sees: (cell: Cell) => boolean
  /** Where the answer has the ids of a list, or a figure: `items.id`, `counts.toRate`. */
  at: string
  /** Asked for as such, without the wider right it is forbidden. */
  door: (caller: Caller) => boolean
}
export type Row =
  OfThing | OfList | { kind: 'open'; input: Input | ((caller: Caller) => Input); alone: boolean } | { kind: 'system' }

/** By the whole name of an action. */
export type Rows = Record<string, Row | Row[]>

export const everybody = ['mine', 'held', 'other'] as const
export const mineOrNot = ['mine', 'other'] as const

export const system: Row = { kind: 'system' }
export const open = (input: Input | ((caller: Caller) => Input) = {}, alone = false): Row => ({
  kind: 'open',
  input,
  alone,
})

/** A thing of one's own: for anybody else it is not there. */
export const onOwn = (make: Make, input: (thing: Thing) => Input = ({ id }) => ({ id })): Row => ({
  kind: 'thing',
  persons: mineOrNot,
  hides: false,
  alone: false,
  make,
  input,
  expect: ({ person }) => (person === 'mine' ? 'past' : 'missing'),
})

/** The same, where one call names many: those of others it leaves as they are, without a word. */
export const onOwnOfMany = (make: Make, input: (thing: Thing) => Input): Row => ({
  ...(onOwn(make, input) as OfThing),
  expect: ({ person }) => (person === 'mine' ? 'past' : 'ignored'),
})

const listed =
  (kind: OfList['kind']) =>
  (make: Make, sees: Who, input: OfList['input'], at: string, more: Partial<OfList> = {}): Row => ({
    kind,
    persons: everybody,
    hides: false,
    make,
    input,
    sees,
    at,
    door: () => true,
    ...more,
  })
export const list = listed('list')
export const count = listed('count')
