/**
 * What becomes of the grid by one change, or why it cannot be: pure, one rule for each kind (DOMAIN §2: every home in exactly one
 * unit; a change has a date from which it holds, and history stays).
 */
import { fail } from '@shared/errors'
import type { NodeKind } from '@shared/grid/code'
import type { RegridOperation } from '@shared/grid/contract'
import type { RegridKind } from '@shared/grid/labels'
import type { GridNode } from '@shared/grid/node'
import type { Time } from '../../_platform/time'
import { existsAt } from '../places/placement'
import { sayMoment } from '../../_platform/sayDay'

/** All that a change is decided on, as it will be at the moment from which it holds. */
export interface Facts {
  from: Time
  /** What the operation names, each with everything above it, lowest first. */
  ladders: ReadonlyMap<string, readonly GridNode[]>
  /** The homes of the units that lose some. */
  homesIn: ReadonlyMap<string, readonly GridNode[]>
  /** Every unit of the building that was, is or will be: only for a new one. */
  siblings: readonly Pick<GridNode, '_id' | 'order' | 'name' | 'from' | 'until'>[]
}

export interface Regridded {
  changed: { before: GridNode; after: GridNode }[]
  added: GridNode | null
  says: string
}

type Operation<K extends RegridKind> = Extract<RegridOperation, { kind: K }>
type Rules = { [K in RegridKind]: (operation: Operation<K>, facts: Facts) => Regridded }

const refuse = (field: string, why: string) => fail('invalid', { fields: { [`operation.${field}`]: why } })

/** @throws invalid with the field and what to do */
export function regridded(operation: RegridOperation, facts: Facts): Regridded {
  const rule = rules[operation.kind] as (operation: RegridOperation, facts: Facts) => Regridded
  return rule(operation, facts)
}

const rules: Rules = {
  split({ unit: code, homes, name: given }, facts) {
    const unit = there(code, 'unit', 'unit', facts)
    const inside = facts.homesIn.get(code) ?? []
    const leaving = inside.filter(home => homes.includes(home._id))
    const stranger = homes.find(home => !leaving.some(({ _id }) => _id === home))
    if (stranger) throw refuse('homes', `${nameOf(stranger, facts)}不在${unit.name}，请重新选`)
    if (leaving.length === inside.length) throw refuse('homes', `${unit.name}至少要留一户`)
    const building = above(code, 'building', facts)
    const number = Math.max(0, ...facts.siblings.map(({ order }) => order)) + 1
    const name = given ?? `${number} 单元`
    if (number > 99) throw refuse('unit', '这栋楼的单元号用完了')
    if (facts.siblings.some(one => one.name === name && (!one.from || one.from !== one.until)))
      throw refuse('name', `这栋楼里已经有「${name}」了，请换个名字`)
    const added: GridNode = {
      _id: `${building._id}-U${number}`,
      kind: 'unit',
      name,
      fullName: `${building.fullName} ${name}`,
      parent: building._id,
      order: number,
      posts: [],
      from: facts.from,
    }
    return {
      changed: [touched(unit), ...leaving.map(home => moved(home, added._id, facts))],
      added,
      says: `${sayMoment(facts.from)}起，${unit.fullName}分出 ${leaving.length} 户，新设「${name}」`,
    }
  },

  merge({ units: codes, into: intoCode }, facts) {
    const into = there(intoCode, 'into', 'unit', facts)
    const units = [...new Set(codes)].map(code => there(code, 'units', 'unit', facts))
    if (units.some(unit => unit._id === into._id)) throw refuse('into', '不能并到自己，请另选一个单元')
    for (const unit of units) sameEstate(unit._id, into, 'into', facts)
    return {
      changed: [
        touched(into),
        ...units.map(before => ({ before, after: { ...moved(before, into._id, facts).after, until: facts.from } })),
      ],
      added: null,
      says: `${sayMoment(facts.from)}起，${units.map(unit => unit.fullName).join('、')}并入${into.fullName}`,
    }
  },

  moveHome({ homes: codes, to: toCode }, facts) {
    const to = there(toCode, 'to', 'unit', facts)
    const homes = [...new Set(codes)].map(code => there(code, 'homes', 'home', facts))
    const sources = new Map(homes.map(home => unitOf(home, facts)).map(unit => [unit._id, unit]))
    const idle = homes.find(home => unitOf(home, facts)._id === toCode)
    if (idle) throw refuse('homes', `${idle.fullName}那时已经归${to.name}了`)
    for (const unit of sources.values()) {
      sameEstate(unit._id, to, 'to', facts, homes[0]?._id)
      const left = (facts.homesIn.get(unit._id) ?? []).filter(home => !codes.includes(home._id))
      if (left.length === 0) throw refuse('homes', `${unit.name}一户也不剩了。要整个并过去，请用「合并单元」`)
    }
    const shown = homes.slice(0, 3).map(home => home.fullName)
    return {
      changed: [touched(to), ...[...sources.values()].map(touched), ...homes.map(home => moved(home, toCode, facts))],
      added: null,
      says: `${sayMoment(facts.from)}起，${shown.join('、')}${homes.length > 3 ? `等 ${homes.length} 户` : ''}归${to.fullName}`,
    }
  },

  moveBuilding({ building: code, to: toCode }, facts) {
    const building = there(code, 'building', 'building', facts)
    const to = there(toCode, 'to', 'estate', facts)
    if (above(code, 'estate', facts)._id === toCode) throw refuse('to', `${building.fullName}那时已经归${to.name}了`)
    return {
      changed: [moved(building, toCode, facts)],
      added: null,
      says: `${sayMoment(facts.from)}起，${building.fullName}归${to.name}`,
    }
  },
}

const wordOf: Partial<Record<NodeKind, string>> = { unit: '单元', home: '户', building: '楼', estate: '小区' }

/** What the operation names, if it is of that kind and there at that moment. @throws invalid */
function there(code: string, field: string, kind: NodeKind, { ladders, from }: Facts): GridNode {
  const [node] = ladders.get(code) ?? []
  const word = wordOf[kind] ?? ''
  if (node?._id !== code || node.kind !== kind) throw refuse(field, `没有这个${word}，请重新选`)
  if (existsAt(node, from)) return node
  throw node.from !== undefined && from < node.from
    ? refuse(field, `${node.fullName}要到${sayMoment(node.from)}才有，请选那天或以后`)
    : refuse(field, `${node.fullName}那时已经并掉了，请另选一个`)
}

function above(code: string, kind: NodeKind, { ladders }: Facts): GridNode {
  const found = ladders.get(code)?.find(node => node.kind === kind)
  if (!found) throw fail('notNow', { message: '这个位置挂错了地方，请先在「查空缺」里看看' })
  return found
}

const unitOf = (home: GridNode, facts: Facts) => above(home._id, 'unit', facts)
const nameOf = (code: string, { ladders }: Facts) =>
  ladders.get(code)?.find(({ _id }) => _id === code)?.fullName ?? code

/** A home walks to its neighbours: what crosses an estate is a slip of the finger. */
function sameEstate(unit: string, to: GridNode, field: string, facts: Facts, home = unit) {
  if (above(home, 'estate', facts)._id !== above(to._id, 'estate', facts)._id)
    throw refuse(field, `${to.fullName}不在同一个小区，请另选一个`)
}

/** Nothing in it changes but its version: so two changes of one unit meet. */
const touched = (node: GridNode) => ({ before: node, after: node })

/** Two moves never begin at one moment: the later word holds. */
const moved = (before: GridNode, to: string, { from }: Facts) => ({
  before,
  after: { ...before, moves: [...(before.moves ?? []).filter(move => move.from < from), { to, from }] },
})

/** A node after a change that was to begin at a moment was taken back. A unit that it made was never there. */
export function withoutMoment(node: GridNode, moment: Time): GridNode {
  const { moves, until, ...rest } = node
  const left = moves?.filter(move => move.from !== moment) ?? []
  const ends = node.from === moment ? moment : until === moment ? undefined : until
  return { ...rest, ...(left.length > 0 ? { moves: left } : {}), ...(ends === undefined ? {} : { until: ends }) }
}
