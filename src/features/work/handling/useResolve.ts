import { useRef, useState } from 'react'
import { needsPhoto } from '@shared/reports/categories'
import type { ReportSummary } from '@shared/reports/contract'
import type { Outcome } from '@shared/reports/outcomeLabels'
import { categoryOf } from '@config/community/categories'
import { confirm, type Question } from '@/platform/feedback'
import { back, scrollTo } from '@/platform/navigation'
import { useForm } from '../../photos/photoForm'
import { useAsWillBe } from '../outgoing/outgoingQueue'
import { resolveDraft } from './resolveDraft'
import type { Actionable } from './staffVerbs'
import { useStaffChange } from './useStaffChange'

/** Before the report is loaded there is nothing to change; a version of 0 matches no report. */
const notYet: Actionable = { id: '', version: 0, state: 'closed', allowed: [], place: { code: null, name: '' } }

/** Asked where the photo does not speak for itself: the resident is told at once, and it cannot be taken back. */
function questionFor(outcome: Outcome): Question {
  const isDone = outcome === 'solved' || outcome === 'partly'
  const text = isDone ? '说明和没拍照片的原因居民都能看到' : '请确认说明里写清了原因和该找谁'
  return { title: '办结后居民马上收到消息', text, yes: '办结' }
}

/** What is still missing, each beside its own field, in the order in which the page has them. */
export interface Missing {
  photos?: string
  note?: string
}
const fields = ['photos', 'note'] as const
/** What the foot calls them. */
export const fieldNames = { photos: '处理后的照片', note: '跟居民说一句' } as const

/** The form of 办结: what was chosen, typed and photographed is kept on the phone until the server has it. */
export function useResolve(id: string, loaded: ReportSummary | undefined) {
  const report = useAsWillBe<Actionable>(loaded ?? notYet)
  const allowed = report.allowed.includes('resolve')
  const form = resolveDraft(id)
  // Once it is handed over, its photos go with the change that waits.
  const { outcome: chosen, note, photos, noPhoto } = useForm(form, allowed)
  const [field, setField] = useState({ times: 0, text: note })
  const [missing, setMissing] = useState<Missing>({})
  const handedOver = useRef(false)
  const { decide, busy, refusal, online } = useStaffChange(report, () => {
    handedOver.current = true
    back()
  })

  const choose = (outcome: Outcome) => {
    form.tell({ type: 'filled', fields: { outcome } })
    setMissing({})
  }
  const write = (text: string) => {
    // A field that is left while the page closes would bring the draft back.
    if (!handedOver.current) form.tell({ type: 'filled', fields: { note: text } })
  }
  /** Puts a phrase behind what stands there already. */
  const addPhrase = (phrase: string) => {
    const before = form.store.get().note.trim()
    const text = before ? `${before}，${phrase}` : phrase
    write(text)
    setField(({ times }) => ({ times: times + 1, text }))
    setMissing(({ note: _solved, ...others }) => others)
  }
  /** 没法拍: the honest way out, with a reason that the resident reads. */
  const sayNoPhoto = (reason: string) => {
    if (!handedOver.current) form.tell({ type: 'filled', fields: { noPhoto: reason } })
    setMissing(({ photos: _solved, ...others }) => others)
  }
  const lacksPhoto = (outcome: Outcome) =>
    loaded !== undefined && needsPhoto(categoryOf(loaded.category), loaded.place, outcome)
  // Without a network they go later together with the words; with one, they go first.
  const sending = online && photos.some(({ state }) => state === 'sending' || state === 'waiting')

  async function send() {
    // As it is now: the field may have told its last word after this was drawn.
    const { outcome: picked, note, photos, noPhoto } = form.store.get()
    const outcome = picked ?? 'solved'
    const words = note.trim()
    const reason = photos.length ? '' : noPhoto.trim()
    const unseen = lacksPhoto(outcome) && !photos.length && !reason
    const lacking: Missing = {
      ...(unseen ? { photos: '请拍一张处理后的照片；没法拍就点「没法拍」，选个原因' } : {}),
      ...(photos.some(({ state }) => state === 'failed') ? { photos: '有一张照片没传上去，点「再传」或者去掉它' } : {}),
      ...(words || outcome === 'solved' ? {} : { note: '请写明原因，或点一句常用的话' }),
    }
    setMissing(lacking)
    const first = fields.find(field => lacking[field])
    if (first) return scrollTo(`need-${first}`)
    const speaks = photos.length > 0 && (outcome === 'solved' || outcome === 'partly')
    if (!speaks && !(await confirm(questionFor(outcome)))) return
    const taken = photos.map(({ photo, name, fileID }) => ({ photo, name, ...(fileID ? { fileID } : {}) }))
    const said = { ...(words && { note: words }), ...(reason && { noPhoto: reason }) }
    decide({ verb: 'resolve', input: { outcome, ...said }, photos: taken })
  }

  const outcome = chosen ?? 'solved'
  return {
    ...{ allowed, form, outcome, choose, note: field, write, addPhrase, photos, missing, refusal, busy, sending, send },
    ...{ noPhoto, sayNoPhoto, lacksPhoto: lacksPhoto(outcome) && photos.length === 0 },
    lacking: fields.filter(field => missing[field]),
  }
}
export type Resolve = ReturnType<typeof useResolve>
