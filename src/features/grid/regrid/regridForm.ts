/** A change of the grid as it is being chosen: what is still missing, what will be sent, and what it means in words. */
import type { NodeView, RegridOperation } from '@shared/grid/contract'
import type { RegridKind } from '@shared/grid/labels'
import { sayNearDay } from '../../time'

/** Where something goes to: a unit or an estate. */
export interface Target {
  code: string
  name: string
  /** Who answers there now. */
  lead?: string | null
}

export interface RegridDraft {
  /** Codes and door names, in the order of the doors. */
  homes: { code: string; name: string }[]
  target: Target | null
  name: string
  day: string
}

interface Kind {
  /** Which homes, as a question; none when all go. */
  homes?: string
  /** Where to, as a question. */
  target?: { asks: string; kind: 'unit' | 'estate' }
  /** The result can be called something. */
  named?: boolean
  operation: (node: NodeView, draft: RegridDraft, target: string) => RegridOperation
  /** The verb of the button. */
  verb: (draft: RegridDraft) => string
  /** What will hold, sentence by sentence. */
  means: (node: NodeView, draft: RegridDraft) => string[]
}

/** A name that begins with a figure stands off from the words before it. */
const named = (name = '') => (/^\d/.test(name) ? ` ${name}` : name)

const codes = ({ homes }: RegridDraft) => homes.map(home => home.code)
const doors = ({ homes }: RegridDraft) => homes.map(home => home.name).join('、')

export const regridForms: Record<RegridKind, Kind> = {
  split: {
    homes: '哪几户分出去？',
    named: true,
    operation: (node, draft) => ({
      kind: 'split',
      unit: node.code,
      homes: codes(draft),
      ...(draft.name.trim() ? { name: draft.name.trim() } : {}),
    }),
    verb: ({ homes }) => `分出 ${homes.length} 户`,
    means: (node, draft) => [
      `${doors(draft)} 归新的单元，其余 ${Math.max(0, node.homes - draft.homes.length)} 户还归${named(node.name)}。`,
      '定好单元长之前，新单元的诉求先由楼长接。',
    ],
  },
  merge: {
    target: { asks: '并到哪个单元？', kind: 'unit' },
    operation: (node, _draft, into) => ({ kind: 'merge', units: [node.code], into }),
    verb: ({ target }) => `并入${named(target?.name)}`,
    means: (node, { target }) => [
      `${node.name}的 ${node.homes} 户和楼道都归${named(target?.name)}，新诉求由${target?.lead ?? '那边的单元长或楼长'}接。`,
      ...(node.lead ? [`${node.name}单元长的任期到那天为止，手上没办完的请先办好或转给别人。`] : []),
    ],
  },
  moveHome: {
    homes: '哪几户调过去？',
    target: { asks: '调到哪个单元？', kind: 'unit' },
    operation: (_node, draft, to) => ({ kind: 'moveHome', homes: codes(draft), to }),
    verb: ({ homes, target }) => `把 ${homes.length} 户调到${named(target?.name)}`,
    means: (node, draft) => [
      `${doors(draft)} 从${named(node.name)}调到${named(draft.target?.name)}，新诉求由${draft.target?.lead ?? '那边的单元长或楼长'}接。`,
    ],
  },
  moveBuilding: {
    target: { asks: '归到哪个小区？', kind: 'estate' },
    operation: (node, _draft, to) => ({ kind: 'moveBuilding', building: node.code, to }),
    verb: ({ target }) => `归到${named(target?.name)}`,
    means: (node, { target }) => [`${node.name}整栋楼归${named(target?.name)}，单元长和楼长不变，上面由那边的片长管。`],
  },
}

/** What is still to be chosen, as the field and the sentence; null when all is there. */
export function missingIn(
  kind: RegridKind,
  { homes, target }: RegridDraft,
): { homes?: string; target?: string } | null {
  const form = regridForms[kind]
  if (form.homes && homes.length === 0) return { homes: '请点选至少一户' }
  if (form.target && !target) return { target: form.target.kind === 'unit' ? '请选一个单元' : '请选一个小区' }
  return null
}

/** What the choice means, in sentences; nothing while it is not whole. */
export function meaningOf(kind: RegridKind, node: NodeView, draft: RegridDraft): string[] {
  if (missingIn(kind, draft)) return []
  const [first = '', ...others] = regridForms[kind].means(node, draft)
  return [
    `${sayNearDay(draft.day)}起，${first}`,
    ...others,
    '门牌和位置码都不变。已经在办的诉求不动，还在原来的人手里。',
  ]
}
