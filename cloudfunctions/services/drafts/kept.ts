/** A draft as it is gone on with: what is named is written over what is there, the rest stays, so that two phones lose nothing of each other (DOMAIN §7). Pure. */
import { fail } from '@shared/errors'
import type { SaveDraftInput } from '@shared/services/drafts'
import { applicationMost, drafting } from '@config/community/applications'
import { addDays, type Time } from '../../_platform/time'
import type { Draft } from './collections'
import { filledIn, nothingFilled, photographedIn, sealedDraft, type Filled, type Photographed } from './sealed'

/** Uploads that it remembers so that they can be deleted: far more than anybody takes. */
const mostNamed = 200

type Said = Pick<SaveDraftInput, 'answers' | 'fields' | 'delivery'> & {
  papers?: readonly { paper: string; photos: readonly string[] }[] | undefined
}

/** What is filled in after something was said. Answers are taken as a whole: they belong together. */
export function filledAfter(before: Filled, { answers, fields, delivery }: Said): Filled {
  const all = Object.entries({ ...before.fields, ...fields }).filter(([, value]) => value !== '')
  return {
    answers: answers ?? before.answers,
    fields: Object.fromEntries(all),
    delivery: delivery ?? before.delivery,
  }
}

/** The photos after some papers were named. @throws invalid for a paper twice, or too many photos */
export function photographedAfter(before: Photographed, { papers = [] }: Said): Photographed {
  const twice = papers.findIndex(({ paper }, nth) => papers.findIndex(each => each.paper === paper) < nth)
  if (twice >= 0) throw fail('invalid', { fields: { [`papers.${twice}.paper`]: '这份材料写了两次，请刷新再存' } })
  const others = before.papers.filter(({ paper }) => !papers.some(each => each.paper === paper))
  const named = papers.filter(({ photos }) => photos.length > 0).map(({ paper, photos }) => ({ paper, photos: [...photos] })) // prettier-ignore
  const after = [...others, ...named]
  const count = after.reduce((sum, { photos }) => sum + photos.length, 0)
  if (count > applicationMost.photos)
    throw fail('invalid', { fields: { papers: `一共最多 ${applicationMost.photos} 张照片，别的带到窗口就行` } })
  const files = [...new Set([...before.named, ...named.flatMap(({ photos }) => photos)])]
  if (files.length > mostNamed)
    throw fail('invalid', { fields: { papers: '照片换得太多次了。先交上去，别的带到窗口就行' } })
  return { papers: after, named: files }
}

export interface Keeping {
  id: string
  writer: string
  whom: string
  service: { id: string; name: string }
  edition: string
  said: Said
  at: Time
}

/** The draft as it is kept from now on, begun where there is none that counts. */
export function keptDraft(before: Draft | null, { id, said, edition, at, ...who }: Keeping): Draft {
  const goesOn = before !== null && !before.over
  const filled = filledAfter(goesOn ? filledIn(before) : nothingFilled, said)
  // Of one that was thrown away a moment ago the photos are still to be deleted.
  const had = before ? photographedIn(before) : { papers: [], named: [] }
  const photographed = photographedAfter(goesOn ? had : { ...had, papers: [] }, said)
  return {
    _id: id,
    version: 0,
    ...before,
    ...who,
    edition: said.answers || !goesOn ? edition : before.edition,
    ...sealedDraft(id, filled, photographed),
    filled: Object.keys(filled.fields).length,
    photos: photographed.papers.reduce((sum, { photos }) => sum + photos.length, 0),
    over: false,
    begunAt: goesOn ? before.begunAt : at,
    at,
    purgeAt: addDays(at, drafting.days ?? 0),
  }
}

/** Not wanted any more: nobody sees it, and the sweep deletes it with its photos. */
export const thrownAway = (before: Draft, at: Time): Draft => ({
  ...before,
  sealedFields: null,
  filled: 0,
  photos: 0,
  over: true,
  purgeAt: at,
})
