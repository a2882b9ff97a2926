/**
 * The one report that is being written on this phone: kept over a restart, its photos sent while the person writes, and once it is
 * handed in, sent as soon as something answers.
 */
import { useEffect } from 'react'
import type { ReportView, SubmitInput } from '@shared/reports/contract'
import { api } from '@/api'
import { toCallError, type CallError } from '@/api/errors'
import { toast } from '@/platform/feedback'
import { newKey } from '@/platform/key'
import { onOnline } from '@/platform/network'
import { dropPhoto, takePhotos, type PhotoSource } from '@/platform/photos'
import { forget, load, save } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'
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
import { reportChanged } from './keys'
import { rememberPlace } from './recentPlaces'
import { createUploader, uploadOf } from './uploader'

const KEY = 'draft'
const MOST_PHOTOS = 9
const FIRST_PAUSE = 3_000
const LONGEST_PAUSE = 60_000

const kept = load<Draft>(KEY)
const store = createStore<Draft>(kept ? draftRestored(kept) : newDraft(newKey()))

export const useDraft = () => useStore(store)

let full = false

function keep(draft: Draft): void {
  try {
    if (isBlank(draft)) forget(KEY)
    else save(KEY, draft)
    full = false
  } catch {
    // The report itself can still be sent; it only would not survive closing the app.
    if (!full) toast('手机存不下草稿了,请先别关掉小程序')
    full = true
  }
}

/** Tells the draft what happened, keeps it, and sends what can be sent now. */
export function tellDraft(event: DraftEvent): void {
  const draft = draftAfter(store.get(), event)
  store.set(draft)
  // How far a photo has come is worth nothing after a restart.
  if (event.type !== 'moved') keep(draft)
  if (event.type === 'handedIn' || event.type === 'arrived') void send()
}

const uploader = createUploader({ uploads: () => store.get().photos, tell: tellDraft })

/** @throws when a photo can't be read */
export async function takeDraftPhotos(sources?: PhotoSource[]): Promise<void> {
  const photos = await takePhotos(MOST_PHOTOS - store.get().photos.length, sources)
  if (photos.length === 0) return
  tellDraft({ type: 'took', photos: photos.map(uploadOf) })
  uploader.pump()
}

export function removeDraftPhoto(path: string): void {
  const upload = store.get().photos.find(each => each.path === path)
  tellDraft({ type: 'removed', path })
  if (upload) dropPhoto(upload.photo)
}

export function sendDraftPhotoAgain(path: string): void {
  tellDraft({ type: 'again', path })
  uploader.pump()
}

/** Throws away what was written and photographed. */
export function discardDraft(): void {
  store.get().photos.forEach(({ photo }) => dropPhoto(photo))
  store.set(newDraft(newKey()))
  forget(KEY)
}

/** Tries again what waits, without waiting for the pause to end. */
export function sendDraftNow(): void {
  uploader.pump()
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
  discardDraft()
  reportChanged(report)
  if (whenArrived.size === 0) toast(`您的诉求交上去了,编号 ${report.no}`)
  whenArrived.forEach(run => run(report, text.trim() === report.text ? '' : text.trim()))
}

/** Codes that say nothing about the report itself: the same call may succeed later. */
const passing = ['offline', 'unexpected', 'busy']

function failed({ code, message, fields, requestId }: CallError): void {
  // A number to ask with helps where the person can't help themselves.
  const problem = { message, fields, ...(code === 'unexpected' && requestId ? { requestId } : {}) }
  if (!passing.includes(code)) return tellDraft({ type: 'refused', problem })
  tellDraft({ type: 'unanswered', problem: code === 'offline' ? noNetwork : problem })
  clearTimeout(timer)
  timer = setTimeout(() => void send(), pause)
  pause = Math.min(LONGEST_PAUSE, pause * 2)
}

/** Goes on with what was left when the app was closed, and again when the network returns; to be used once, by the app. */
export function useSendDraft(): void {
  useEffect(() => {
    sendDraftNow()
    return onOnline(online => online && sendDraftNow())
  }, [])
}
