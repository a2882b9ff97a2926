/** A tree and an entry of its diary as they are named from outside. */
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import type { PersonContext } from '../../_platform/call/context'
import { idByKey } from '../../_platform/data/calls'
import type { Target } from '../../_platform/data/change'
import { treeCares, treeDiaryEntries, type DiaryEntry, type TreeCare } from './collections'
import { treeOf } from './register'

/** Looks at what residents put into diaries: what a program doubts, and what should not stand there. */
export const looksAtDiaries = (actor: PersonContext['actor']) => may(actor, 'festival.plan', {})

/** What a call begins. */
export const newEntry: Target<DiaryEntry, object, never, false> = {
  collection: treeDiaryEntries,
  id: (_input, ctx) => idByKey('d', ctx),
  may: () => true,
  begins: 'byKey',
  together: false,
}

/** For whoever took it and for those who look. What others do not see is not there for them. */
export const anEntry: Target<DiaryEntry, { id: Id<'treeDiary'> }, 'id', false> = {
  collection: treeDiaryEntries,
  id: ({ id }) => id,
  may: ({ by }, { actor }) => by.personId === actor.personId || looksAtDiaries(actor),
  field: 'id',
  together: false,
}

/** Who cares for a tree; where nobody ever did there is no document. */
export const careOfTree: Target<TreeCare, { tree: Id<'tree'> }, never, false> = {
  collection: treeCares,
  id: ({ tree }) => treeOf(tree)?.id ?? tree,
  may: () => true,
  begins: 'ifAbsent',
  together: false,
}

/** For the family that cares for it, and for staff. */
export const ownCare: Target<TreeCare, { tree: Id<'tree'> }, 'tree', false> = {
  collection: treeCares,
  id: ({ tree }) => treeOf(tree)?.id ?? tree,
  may: ({ carer }, { actor }) =>
    carer === null || carer.personId === actor.personId || carer.home === actor.home || looksAtDiaries(actor),
  field: 'tree',
  together: false,
}
