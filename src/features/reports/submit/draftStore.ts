/**
 * The reports that are being written on this phone, and those that wait to be sent: each is kept over a restart under its own key, its photos
 * go while the person writes, and once it is handed in it is sent as soon as something answers.
 */
import { useEffect } from 'react'
import type { ReportView } from '@shared/reports/contract'
import { maxPhotos } from '@shared/reports/labels'
import { toast } from '@/platform/feedback'
import { newKey } from '@/platform/key'
import { onOnline } from '@/platform/network'
import type { PhotoSource } from '@/platform/photos'
import { forget, load, save } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'
import { draftAfter, draftRestored, isBlank, newDraft, type Draft, type DraftEvent } from './draft'
import { createSender } from './draftSender'
import { reportChanged } from '../keys'
import { createForm } from '../../photos/photoForm'
import { rememberPlace } from '../../places/recentPlaces'

/** Under which the keys of all drafts are kept, and each draft. */
const KEYS = 'drafts'
const keptAs = (key: string) => `draft.${key}`

type Form = ReturnType<typeof makeForm>
const keyOf = ({ store }: Form) => store.get().key

function makeForm(key: string) {
  const form = createForm<Draft, DraftEvent>({
    most: maxPhotos,
    key: keptAs(key),
    blank: () => newDraft(key),
    isBlank,
    restored: draftRestored,
    after: draftAfter,
    then: ({ type }) => {
      if (type !== 'moved') list(made)
      if (type === 'handedIn' || type === 'arrived') void made.send()
    },
  })
  const made = {
    ...form,
    send: createSender({ ...form, arrived: report => arrived(made, report) }),
    /** Its photos are on their way as long as the app runs. */
    leave: watching ? form.watch() : undefined,
  }
  return made
}

/** Also of a phone that knew of one draft alone. */
function keysKept(): string[] {
  const only = load<Draft>('draft')
  if (!only) return load<string[]>(KEYS) ?? []
  try {
    save(keptAs(only.key), only)
    save(KEYS, [only.key])
    forget('draft')
    return [only.key]
  } catch {
    // There is no room now; it stays where it is until there is.
    return []
  }
}

let watching = false
/** Those with something in them, the oldest first, each with what it holds in its `store`. */
export const drafts = createStore<readonly Form[]>(
  keysKept()
    .map(makeForm)
    .filter(({ store }) => !isBlank(store.get())),
)

const unfinished = () => [...drafts.get()].reverse().find(({ store }) => !store.get().handedIn)

/** The one that is open, or would be opened next. */
const current = createStore<Form>(unfinished() ?? makeForm(newKey()))

/** Stands among the drafts as long as there is something in it. */
function list(form: Form): void {
  const others = drafts.get().filter(each => each !== form)
  const isListed = others.length < drafts.get().length
  const blank = isBlank(form.store.get())
  if (isListed !== blank) return
  drafts.set(blank ? others : [...others, form])
  try {
    save(KEYS, drafts.get().map(keyOf))
  } catch {
    // The draft itself has said that the phone is full.
  }
}

/** It is over: nothing of it stays, and the next one begins. */
function end(form: Form, how: 'discard' | 'throwAway'): void {
  form[how]()
  form.leave?.()
  list(form)
  if (current.get() === form) current.set(makeForm(newKey()))
}

/** Opens the draft of this key; without one the last that was not handed in, else a new one. @returns whether something is in it already */
export function openDraft(key?: string): boolean {
  const named = drafts.get().find(form => keyOf(form) === key)
  current.set(named ?? unfinished() ?? blankForm())
  return !isBlank(current.get().store.get())
}

/** Begins another one; what was open stays among the drafts. */
export const openAnother = (): void => current.set(blankForm())

/** The open one while nothing is in it. */
const blankForm = () => (isBlank(current.get().store.get()) ? current.get() : makeForm(newKey()))

/** What the open draft can be told. */
export const tellDraft = (event: DraftEvent): void => current.get().tell(event)

/** The verbs of the open draft's photos. */
export const draftForm = {
  most: maxPhotos,
  take: (sources?: PhotoSource[]) => current.get().take(sources),
  remove: (name: string) => current.get().remove(name),
  again: (name: string) => current.get().again(name),
  throwAway: () => end(current.get(), 'throwAway'),
}

/** The open draft. */
export const useDraft = (): Draft => useStore(useStore(current).store)

/** Tries again what waits, without waiting for the pause to end. */
export function sendDraftNow(): void {
  current.get().pump()
  void current.get().send()
}

type Arrived = (report: ReportView, unsent: string) => void
const whenArrived = new Set<Arrived>()

/**
 * Runs `run` when the open draft has become a report; of another one, or without anybody here, a few words are shown. `unsent` is what was
 * written after an earlier try that had already arrived: it is not in the report. @returns how to leave
 */
export function onDraftArrived(run: Arrived): () => void {
  whenArrived.add(run)
  return () => void whenArrived.delete(run)
}

function arrived(form: Form, report: ReportView): void {
  const { place, text } = form.store.get()
  const isOpen = current.get() === form && whenArrived.size > 0
  if (place && place !== 'unclear') rememberPlace(place)
  end(form, 'discard')
  reportChanged(report)
  if (!isOpen) return toast(`您的诉求提交好了，编号 ${report.no}`)
  whenArrived.forEach(run => run(report, text.trim() === report.text ? '' : text.trim()))
}

/** Goes on with what was left when the app was closed, and again when the network returns; to be used once, by the app. */
export function useSendDraft(): void {
  useEffect(() => {
    watching = true
    const forms = () => [...new Set([...drafts.get(), current.get()])]
    const sendAll = () => forms().forEach(({ send }) => void send())
    for (const form of forms()) form.leave = form.watch()
    sendAll()
    const stopListening = onOnline(online => online && sendAll())
    return () => {
      watching = false
      forms().forEach(({ leave }) => leave?.())
      stopListening()
    }
  }, [])
}
