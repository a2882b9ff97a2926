/** The editions as staff see them, and each step that they take with one. */
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { api } from '@/api'
import { ask } from '@/api/ask'
import type { CallError } from '@/api/errors'
import { pagesOf } from '@/api/query'
import { settled } from '../settled'

const key = ['festival', 'plans']

/** Every edition, the newest first. */
export const usePlans = () =>
  useInfiniteQuery({ queryKey: key, ...pagesOf(cursor => api.festival.plans.query({ cursor })) })

export type Step =
  | { verb: 'check'; edition: number; version: number }
  | { verb: 'sendBack'; edition: number; version: number; note: string }
  | { verb: 'announce'; edition: number; version: number }
  | { verb: 'open'; edition: number }
  | { verb: 'archive'; edition: number }
  | { verb: 'nameSource'; edition: number; name: string; issue: string; at: string; reason: string }
  | { verb: 'close'; session: string; reason?: string }
  | { verb: 'enterNumber' | 'confirmNumber'; session: string; number: string }
  | { verb: 'draw'; session: string }
  | { verb: 'moveSession'; session: string; startsAt: string; endsAt: string; reason: string }

function taken(step: Step): Promise<unknown> {
  const { festival } = api
  switch (step.verb) {
    case 'check':
      return ask(festival.checkEdition.mutate({ edition: step.edition, version: step.version, approved: true }))
    case 'sendBack': {
      const { edition, version, note } = step
      return ask(festival.checkEdition.mutate({ edition, version, approved: false, note }))
    }
    case 'announce':
      return ask(festival.announce.mutate({ edition: step.edition, version: step.version }))
    case 'open':
      return ask(festival.open.mutate({ edition: step.edition }))
    case 'archive':
      return ask(festival.archive.mutate({ edition: step.edition }))
    case 'nameSource': {
      const { edition, name, issue, at, reason } = step
      return ask(festival.nameSource.mutate({ edition, name, issue, at, reason }))
    }
    case 'close':
      return ask(festival.close.mutate({ session: step.session, reason: step.reason }))
    case 'enterNumber':
      return ask(festival.enterNumber.mutate({ session: step.session, number: step.number }))
    case 'confirmNumber':
      return ask(festival.confirmNumber.mutate({ session: step.session, number: step.number }))
    case 'moveSession': {
      const { session, startsAt, endsAt, reason } = step
      return ask(festival.moveSession.mutate({ session, startsAt, endsAt, reason }))
    }
    case 'draw':
      return ask(festival.draw.mutate({ session: step.session }))
  }
}

/** A step; whether it was taken or not, what is shown is asked for anew. */
export const useStep = (onDone: (step: Step) => void) =>
  useMutation<unknown, CallError, Step>({
    mutationFn: taken,
    onSuccess: (_, step) => onDone(step),
    onSettled: settled,
  })
