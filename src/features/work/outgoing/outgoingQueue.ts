/** Sends what staff decide, at once or when the network is back. Kept on the phone, so that closing the app loses nothing. */
import type { ReportView } from '@shared/reports/contract'
import { sentenceOf, toCallError } from '@/api/errors'
import { newKey } from '@/platform/key'
import { isOnline } from '@/platform/network'
import { dropPhoto } from '@/platform/photos'
import { load, save } from '@/platform/storage'
import { createStore, useStore } from '@/platform/store'
import { reportChanged } from '../../reports/keys'
import { uploadPhoto } from '../../photos/uploadPhoto'
import { reloadAfter, sendChange, type VerbInput } from '../../reports/useReport'
import { asWillBe, isWaiting, outgoing, sendable, type Outgoing, type OutgoingEvent, type StaffVerb } from './outgoing'
import { restored } from './restored'
import { resolveDraft } from '../handling/resolveDraft'

const KEY = 'outgoing'
const store = createStore<readonly Outgoing[]>(restored(load<Outgoing[]>(KEY) ?? []))

function happened(event: OutgoingEvent): void {
  const next = outgoing(store.get(), event)
  // Kept first: what cannot be kept must not look as if it were.
  save(KEY, next)
  store.set(next)
}

export const useOutgoing = () => useStore(store)

/** A report as it will be once what waits for it is sent. */
export const useAsWillBe = <R extends Parameters<typeof asWillBe>[0]>(report: R): R => asWillBe(report, useOutgoing())

let turn: Promise<unknown> = Promise.resolve()

/** One after the other: a later change of a report builds on the answer of an earlier one. */
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const mine = turn.then(run, run)
  turn = mine.catch(() => undefined)
  return mine
}

/** @throws CallError when it could not be sent, or was not taken */
async function deliver({ key, verb, report, input, photos }: Outgoing): Promise<ReportView> {
  const files: string[] = []
  for (const draft of photos) {
    const fileID = await uploadPhoto(draft).catch((error: unknown) => {
      throw toCallError(error)
    })
    happened({ type: 'uploaded', key, name: draft.name, fileID })
    // The form has it too: if the change comes to nothing, the photo is not sent again with the next one.
    resolveDraft(report.id).tell({ type: 'arrived', name: draft.name, fileID })
    files.push(fileID)
  }
  const whole = verb === 'resolve' ? { ...input, photos: files } : input
  const answer = await sendChange(verb, report, whole as VerbInput<typeof verb>, key)
  happened({ type: 'sent', key })
  photos.forEach(({ photo }) => dropPhoto(photo))
  if (verb === 'resolve') resolveDraft(report.id).discard()
  reportChanged(answer)
  return answer
}

/** What became of a change: the report after it, or kept until the network is back. */
export type Handed = ReportView | 'kept'

/**
 * Sends a change now, or keeps it when there is no network.
 * @throws CallError when the server refuses it; it is not kept then: whoever decided is there and decides again
 */
export function handOver<V extends StaffVerb>(decided: Omit<Outgoing<V>, 'key' | 'problem'>): Promise<Handed> {
  const change = { ...decided, key: newKey() } as Outgoing
  return inTurn(async () => {
    const isNext = !store.get().some(earlier => isWaiting(earlier) && earlier.report.id === change.report.id)
    if (isOnline() && isNext) {
      try {
        return await deliver(change)
      } catch (error) {
        if (toCallError(error).code !== 'offline') {
          reloadAfter(error)
          throw error
        }
      }
    }
    happened({ type: 'kept', change })
    return 'kept'
  })
}

/** Tries everything that waits. What the server does not take stays in the list with its reason, until the person has seen it. */
export function sendWaiting(): Promise<void> {
  return inTurn(async () => {
    for (let left = Infinity; isOnline() && waiting() > 0 && waiting() < left;) {
      left = waiting()
      for (const change of sendable(store.get())) await tryAgain(change)
    }
  })
}

const waiting = () => store.get().filter(isWaiting).length

/** Answers of the server that say nothing about the change itself: it waits for another try. */
const later = ['offline', 'busy', 'unexpected']

async function tryAgain(change: Outgoing): Promise<void> {
  await deliver(change).catch((error: unknown) => {
    const { code } = toCallError(error)
    if (later.includes(code)) return
    happened({ type: 'refused', key: change.key, problem: sentenceOf(error) })
    reloadAfter(error)
  })
}

/** The person has seen why it was not taken, or no longer wants it sent. Its words and photos stay in the form that they came from. */
export function dropOutgoing(change: Outgoing): void {
  happened({ type: 'dropped', key: change.key })
}
