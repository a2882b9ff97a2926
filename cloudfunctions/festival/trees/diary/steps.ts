/** What is done with an entry of a diary, and how it is answered. */
import { fail } from '@shared/errors'
import type { DiaryEntryView } from '@shared/festival/trees/trees'
import type { PersonContext } from '../../../_platform/call/context'
import type { Decide } from '../../../_platform/data/change'
import type { DiaryEntry } from '../collections'
import { entryAfter } from './diary'
import { nameOfTree } from '../register'
import { looksAtDiaries } from '../theTree'
import { entryViews } from '../view'

type Changing = PersonContext & { change(decide: Decide<DiaryEntry, object, false>): Promise<DiaryEntry> }

/** @throws notFound, forbidden for a step that is not theirs, notNow, conflict */
export async function stepOfEntry(ctx: Changing, event: 'show' | 'hide'): Promise<DiaryEntryView> {
  const { actor } = ctx
  const entry = await ctx.change(({ before }) => {
    if (!before) throw fail('notFound')
    if (event === 'show' && !looksAtDiaries(actor)) throw fail('forbidden')
    return entryAfter(before, event, actor)
  })
  return viewOfEntry(entry, actor)
}

/** As whoever just changed it sees it: what they took back themselves, a last time. */
export async function viewOfEntry(entry: DiaryEntry, actor: PersonContext['actor']): Promise<DiaryEntryView> {
  const [view] = await entryViews([entry], actor)
  if (view) return view
  const { _id: id, version, tree, state, day, ripeness } = entry
  const treeName = nameOfTree(tree)
  return { id, version, tree, treeName, state, day, ripeness, photo: { url: '' }, words: null, mine: true, allowed: [] }
}
