/**
 * The one report that is being written on this phone: kept over a restart, its photos sent while the person writes, and once it is
 * handed in, sent as soon as something answers.
 */
import { useEffect } from 'react'
import type { ReportView, SubmitInput } from '@shared/reports/contract'
import { maxPhotos } from '@shared/reports/labels'
import { api } from '@/api'
import { toCallError, type CallError } from '@/api/errors'
import { toast } from '@/platform/feedback'
import { newKey } from '@/platform/key'
import { onOnline } from '@/platform/network'
import { useStore } from '@/platform/store'
import {
  draftAfter,
  draftRestored,
  earlierThan,
  inputToSend,
  isBlank,
  newDraft,
  noNetwork,
  type Draft,
  type DraftEvent,
} from './draft'
import { reportChanged } from '../keys'
import { createForm } from '../../photos/photoForm'
import { rememberPlace } from '../../places/recentPlaces'

const FIRST_PAUSE = 3_000
const LONGEST_PAUSE = 60_000

/** Its photos go as soon as they are taken; the report itself once it is handed in and they are there. */
export const draftForm = createForm<Draft, DraftEvent>({
  most: maxPhotos,
  key: 'draft',
  blank: () => newDraft(newKey()),
  isBlank,
  restored: draftRestored,
  after: draftAfter,
  then: ({ type }) => {
    if (type === 'handedIn' || type === 'arrived') void send()
  },
})
const { store, discard, pump, watch } = draftForm

export const tellDraft = draftForm.tell

export const useDraft = () => useStore(store)

/** Tries again what waits, without waiting for the pause to end. */
export function sendDraftNow(): void {
  pump()
  void send()
}

type Arrived = (report: ReportView, unsent: string) => void
const whenArrived = new Set<Arrived>()

/**
 * Runs `run` when the draft has become a report; without anybody here a few words are shown. `unsent` is what was written after an
 * earlier try that had already arrived: it is not in the report. @returns how to leave
 */
export function onDraftArrived(run: Arrived): () => void {
  whenArrived.add(run)
  return () => void whenArrived.delete(run)
}

let pause = FIRST_PAUSE
let timer: ReturnType<typeof setTimeout> | undefined

async function send(): Promise<void> {
  const draft = store.get()
  const input = inputToSend(draft)
  if (!input) return
  tellDraft({ type: 'called', attempt: input })
  try {
    arrived(await submit(draft.key, input, earlierThan(input, draft)))
  } catch (error) {
    failed(toCallError(error))
  }
}

/** When an earlier try had arrived, the key is taken: asked in that try's own words, the server answers with its report. */
async function submit(key: string, input: SubmitInput, earlier: SubmitInput[]): Promise<ReportView> {
  try {
    return await api.reports.submit.mutate(input, { context: { key } })
  } catch (error) {
    const [first, ...others] = earlier
    if (toCallError(error).code !== 'keyReused' || !first) throw error
    return submit(key, first, others)
  }
}

function arrived(report: ReportView): void {
  const { place, text } = store.get()
  if (place && place !== 'unclear') rememberPlace(place)
  pause = FIRST_PAUSE
  discard()
  reportChanged(report)
  if (whenArrived.size === 0) toast(`您的诉求交上去了，编号 ${report.no}`)
  whenArrived.forEach(run => run(report, text.trim() === report.text ? '' : text.trim()))
}

/** Codes that say nothing about the report itself: the same call may succeed later. */
const passing = ['offline', 'unexpected', 'busy']

function failed({ code, message, fields, askCode }: CallError): void {
  // A number to ask with helps where the person can't help themselves.
  const problem = { message, fields, ...(code === 'unexpected' && askCode ? { askCode } : {}) }
  if (!passing.includes(code)) return tellDraft({ type: 'refused', problem })
  tellDraft({ type: 'unanswered', problem: code === 'offline' ? noNetwork : problem })
  clearTimeout(timer)
  timer = setTimeout(() => void send(), pause)
  pause = Math.min(LONGEST_PAUSE, pause * 2)
}

/** Goes on with what was left when the app was closed, and again when the network returns; to be used once, by the app. */
export function useSendDraft(): void {
  useEffect(() => {
    const stopUploads = watch()
    void send()
    const stopListening = onOnline(online => online && void send())
    return () => {
      stopUploads()
      stopListening()
    }
  }, [])
}
