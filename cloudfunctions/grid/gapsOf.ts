/** What is wrong with a grid: pure. Every home in exactly one unit, every unit with somebody who answers (DOMAIN §2). */
import { kindOf, ladderOf, type NodeKind } from '@shared/grid/code'
import type { Gap } from '@shared/grid/contract'
import type { GridNode } from '@shared/grid/node'
import { roleLabels, roles } from '@shared/permissions'
import type { Time } from '../_platform/time'
import { leadNow, leadOf } from './available'
import { lasts } from './terms'
import { absenceOf, missing } from './views'

type Home = Pick<GridNode, '_id' | 'parent' | 'fullName'>

const parentKind: Partial<Record<NodeKind, NodeKind>> = {
  area: 'community',
  estate: 'area',
  building: 'estate',
  unit: 'building',
}
const mostIn: Partial<Record<NodeKind, string>> = { area: '社区', estate: '片区', building: '小区', unit: '楼' }

/**
 * @param led every node that is looked at, from the community to the units
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
  const there = new Set(led.map(n => n._id))
  const units = new Set(led.filter(n => n.kind === 'unit').map(n => n._id))
  const misplaced = led.filter(n => !tops.includes(n._id)).flatMap(node => outOfPlace(node, there))
  return [
    ...homes.flatMap(home => homeGap(home, units)),
    ...misplaced,
    ...led.flatMap(node => [...unanswered(node, at), ...unknown(node, known, at)]),
  ]
}

/** The tree says in which unit a home is, and so does its code; both must name the same one, and it must be there. */
function homeGap({ _id, parent, fullName }: Home, units: ReadonlySet<string>): Gap[] {
  const byCode = ladderOf(_id)[1] ?? ''
  const inTree = parent !== null && units.has(parent)
  if (parent === byCode && inTree) return []
  const gap = { code: _id, name: fullName }
  if (inTree && units.has(byCode))
    return [{ ...gap, kind: 'homeInTwoUnits', because: `编号归 ${byCode},又挂在 ${parent}` }]
  if (inTree) return [{ ...gap, kind: 'homeWithoutUnit', because: `编号上的单元 ${byCode} 不存在` }]
  return [{ ...gap, kind: 'homeWithoutUnit', because: parent ? `上级 ${parent} 不是单元,或不存在` : '没有上级' }]
}

/** A building outside an estate, an estate outside an area, a parent that is not there. */
function outOfPlace({ _id, kind, parent, fullName }: GridNode, there: ReadonlySet<string>): Gap[] {
  const wanted = parentKind[kind]
  if (!wanted || (parent !== null && there.has(parent) && kindOf(parent) === wanted && ladderOf(_id)[1] === parent))
    return []
  return [
    {
      kind: 'outOfPlace',
      code: _id,
      name: fullName,
      because: `没挂在它的${mostIn[kind] ?? '上级'}下面:${parent ?? '没有上级'}`,
    },
  ]
}

function unanswered(node: GridNode, at: Time): Gap[] {
  const gap = { code: node._id, name: node.fullName }
  const lead = leadOf(node)
  return roles.flatMap((role): Gap[] => {
    if (role !== lead)
      return missing(node, role, at) > 0
        ? [{ ...gap, kind: 'postVacant', because: `还缺 ${missing(node, role, at)} 名${roleLabels[role]}` }]
        : []
    return leadNow(node, at)
      ? []
      : [{ ...gap, kind: 'nobodyAnswers', because: `${roleLabels[role]}${absenceOf(node, role, at)}` }]
  })
}

const unknown = (node: GridNode, known: ReadonlySet<string>, at: Time): Gap[] =>
  node.posts
    .filter(post => lasts(post, at))
    .flatMap(post => [{ post, who: post }, ...(post.deputy ? [{ post, who: post.deputy }] : [])])
    .filter(({ who }) => !known.has(who.personId))
    .map(({ post, who }) => ({
      kind: 'unknownPerson',
      code: node._id,
      name: node.fullName,
      because: `${roleLabels[post.role]}${who === post ? '' : '的代理人'}${who.name}查不到`,
    }))
