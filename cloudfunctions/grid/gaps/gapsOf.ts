/** What is wrong with a grid: pure. Every home in exactly one unit, every unit with somebody who answers (DOMAIN §2). */
import { kindOf, ladderOf, type NodeKind } from '@shared/grid/code'
import type { Gap } from '@shared/grid/contract'
import type { GridNode } from '@shared/grid/node'
import { roleLabels, roles, type Role } from '@shared/permissions'
import { slots } from '@config/community/posts'
import type { Time } from '../../_platform/time'
import { holds, isManned, leadAt, leadNow } from '../routing/available'
import { existsAt, moveAt, parentAt, termsOf } from '../places/placement'
import { sayMoment } from '../../_platform/sayDay'
import { lasts } from '../posts/terms'
import { absenceOf } from '../posts/views'

type Home = Pick<GridNode, '_id' | 'parent' | 'moves' | 'fullName'>

const parentKind: Partial<Record<NodeKind, NodeKind>> = {
  area: 'community',
  estate: 'area',
  building: 'estate',
  unit: 'building',
}
const mostIn: Partial<Record<NodeKind, string>> = { area: '社区', estate: '片区', building: '小区', unit: '楼' }

/**
 * @param led every node that is looked at, from the community to the units, those that are not there yet or any more too
 * @param known the ids of people who exist
 * @param tops where the looking began: what is above them is not looked at
 */
export function gapsOf(
  led: readonly GridNode[],
  homes: readonly Home[],
  known: ReadonlySet<string>,
  at: Time,
  tops: readonly string[],
): Gap[] {
  const byCode = new Map(led.map(n => [n._id, n]))
  const present = led.filter(n => existsAt(n, at))
  const misplaced = present.filter(n => !tops.includes(n._id)).flatMap(node => outOfPlace(node, byCode, at))
  return [
    ...homes.flatMap(home => homeGap(home, byCode, at)),
    ...misplaced,
    ...present.flatMap(node => [...unanswered(node, at), ...unknown(node, known, at)]),
  ]
}

type ByCode = ReadonlyMap<string, GridNode>

/** The tree says in which unit a home is, and so does its code unless it was moved; both must name the same one. */
function homeGap(home: Home, byCode: ByCode, at: Time): Gap[] {
  const { _id, parent, moves = [], fullName } = home
  const gap = { code: _id, name: fullName }
  const twice = moves.find((move, i) => moves.some((other, j) => j < i && other.from === move.from))
  if (twice)
    return [
      { ...gap, kind: 'homeInTwoUnits', because: `${sayMoment(twice.from)}起同时归了两个单元，有一个是 ${twice.to}` },
    ]
  const unit = ladderOf(_id)[1] ?? ''
  const isUnit = (code: string | null) => code !== null && byCode.get(code)?.kind === 'unit'
  // A move from the code's unit explains why the two differ.
  if (!moveAt(home, at) && parent !== unit && isUnit(parent)) {
    return isUnit(unit)
      ? [{ ...gap, kind: 'homeInTwoUnits', because: `编号归 ${unit}，又挂在 ${parent}` }]
      : [{ ...gap, kind: 'homeWithoutUnit', because: `编号上的单元 ${unit} 不存在` }]
  }
  const coming = moves.filter(move => move.from > at).map(move => move.from)
  for (const moment of [at, ...coming]) {
    const because = lost(home, moment, byCode)
    if (because)
      return [
        { ...gap, kind: 'homeWithoutUnit', because: moment === at ? because : `${sayMoment(moment)}起${because}` },
      ]
  }
  return []
}

/** Why a home is in no unit at a moment; null when it is in one. A unit that was merged hands it on. */
function lost(home: Home, at: Time, byCode: ByCode): string | null {
  const passed = new Set<string>()
  let code = parentAt(home, at)
  while (code !== null && !passed.has(code)) {
    const unit = byCode.get(code)
    if (unit?.kind !== 'unit') return `上级 ${code} 不是单元，或不存在`
    if (existsAt(unit, at)) return null
    if (!moveAt(unit, at)) return `单元 ${code} 那时不在，也没并给别的单元`
    passed.add(code)
    code = parentAt(unit, at)
  }
  return code === null ? '没有上级' : `单元 ${code} 并来并去，又回到自己`
}

/** A building outside an estate, an estate outside an area, a parent that is not there. */
function outOfPlace(node: GridNode, byCode: ByCode, at: Time): Gap[] {
  const { _id, kind, fullName } = node
  const wanted = parentKind[kind]
  const parent = parentAt(node, at)
  const asCoded = moveAt(node, at) !== undefined || ladderOf(_id)[1] === parent
  if (!wanted || (parent !== null && byCode.has(parent) && kindOf(parent) === wanted && asCoded)) return []
  return [
    {
      kind: 'outOfPlace',
      code: _id,
      name: fullName,
      because: `没挂在它的${mostIn[kind] ?? '上级'}下面：${parent ?? '没有上级'}`,
    },
  ]
}

function unanswered(node: GridNode, at: Time): Gap[] {
  const gap = { code: node._id, name: node.fullName }
  const lead = leadAt(node, at)
  return roles.flatMap((role): Gap[] => {
    if (role !== lead) return unfilled(node, role, at).map(found => ({ ...gap, ...found }))
    return leadNow(node, at)
      ? []
      : [{ ...gap, kind: 'nobodyAnswers', because: `${roleLabels[role]}${absenceOf(node, role, at)}` }]
  })
}

/** A post beside the lead's: too few people, or those who hold it suspended, or all of them away. */
function unfilled(node: GridNode, role: Role, at: Time): Pick<Gap, 'kind' | 'because'>[] {
  const wanted = slots[node.kind][role] ?? 0
  const held = termsOf(node).filter(p => p.role === role && holds(p, at))
  const suspended = held.filter(p => p.suspended && !isManned(p, at))
  const lacking = wanted - (held.length - suspended.length)
  if (wanted > 0 && held.length > 0 && !held.some(p => isManned(p, at)))
    return [{ kind: 'nobodyAnswers', because: `${roleLabels[role]}${absenceOf(node, role, at)}` }]
  if (lacking <= 0) return []
  const why = suspended.length > 0 ? `，${suspended.map(p => p.name).join('、')}暂停履职` : ''
  return [{ kind: 'postVacant', because: `还缺 ${lacking} 名${roleLabels[role]}${why}` }]
}

const unknown = (node: GridNode, known: ReadonlySet<string>, at: Time): Gap[] =>
  termsOf(node)
    .filter(post => lasts(post, at))
    .flatMap(post => [{ post, who: post }, ...(post.deputy ? [{ post, who: post.deputy }] : [])])
    .filter(({ who }) => !known.has(who.personId))
    .map(({ post, who }) => ({
      kind: 'unknownPerson',
      code: node._id,
      name: node.fullName,
      because: `${roleLabels[post.role]}${who === post ? '' : '的代理人'}${who.name}查不到`,
    }))
