import { useEffect, useState } from 'react'
import { categoryIds } from '@shared/reports/categories'
import { toCallError } from '@/api/errors'
import { confirm, toast } from '@/platform/feedback'
import { back, replace, useParams } from '@/platform/navigation'
import { supplementDraft } from '../resident/supplementDraft'
import { findPlaceIn } from '../../places/usePlaces'
import { draftForm, onDraftArrived, openAnother, openDraft, tellDraft, useDraft } from './draftStore'

const unreadable = () => toast('这张照片打不开，请换一张')

/** Takes photos for the open draft. */
export const snap = () => void draftForm.take().catch(unreadable)

/** The draft that this page was opened for, what brought the person here, and where they go once it is a report. */
export function useOpenDraft() {
  const { place, scene, category, draft: key } = useParams()
  const [wasBegun] = useState(() => openDraft(key))
  const draft = useDraft()
  // What was left from the last time goes on, unless the person wants another one.
  const [left, setLeft] = useState(wasBegun)
  const [unknownCode, setUnknownCode] = useState(false)

  useEffect(() => {
    // A browser opens its file chooser only from a tap: there the photo's tile is large.
    if (!wasBegun && process.env.TARO_ENV !== 'h5') draftForm.take(['camera']).catch(unreadable)
  }, [wasBegun])
  useEffect(() => {
    const code = place ?? scene ?? ''
    if (code === '') return
    // A code that names nothing leaves the choice to the person, who is told so; without a network nobody knows what it names.
    findPlaceIn(code).then(
      found => (found ? tellDraft({ type: 'placed', place: found }) : setUnknownCode(true)),
      (error: unknown) => setUnknownCode(toCallError(error).code === 'notFound'),
    )
  }, [place, scene])
  useEffect(() => {
    // Whoever comes from a tree has said already what is wrong there.
    const known = categoryIds.find(id => id === category)
    if (known) tellDraft({ type: 'categorised', category: known })
  }, [category])
  useEffect(
    () =>
      onDraftArrived(({ id }, unsent) => {
        supplementDraft(id).tell({ type: 'filled', fields: { note: unsent } })
        replace('packages/report/done/index', { id, ...(unsent ? { earlier: '1' } : {}) })
      }),
    [],
  )

  return {
    draft,
    /** It was begun another time. */
    left,
    /** The code that led here names no place of ours. */
    unknownCode: unknownCode && draft.place === null,
    /** What was left stays among the drafts of 首页. */
    another: () => {
      openAnother()
      setLeft(false)
    },
    drop: async () => {
      const text = draft.attempts.length
        ? '写好的字和照片都会去掉。要是已经交上了，请到「诉求」里撤回'
        : '写好的字和照片都会去掉'
      if (!(await confirm({ title: '不交了？', text, yes: '不交了', no: '留着' }))) return
      draftForm.throwAway()
      back()
    },
  }
}
