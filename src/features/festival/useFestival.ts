/** What the residents' pages of the festival read and do: the edition, and how a household stands in it. */
import { useEffect } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { EntryView } from '@shared/festival/signUp'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { queryClient, remembered } from '@/api/query'
import { useOnScreen } from '@/platform/navigation'
import { useMe } from '../people/useMe'
import { useForWhom } from './forWhom'

const key = ['festival']
const refresh = () => queryClient.invalidateQueries({ queryKey: key })

/** The edition of this year with its sessions: everybody may read it. */
export const useCurrent = () =>
  useQuery({ queryKey: [...key, 'current'], ...remembered('festival/current', () => api.festival.current.query()) })

/** How the household stands, in every session it signed up for. Guests have none: it is not asked for. */
export function useMine() {
  const whom = useForWhom()
  const bound = useMe().data?.bound === true
  return useQuery({
    queryKey: [...key, 'mine', whom.for ?? ''],
    enabled: bound,
    ...remembered(`festivalMine/${whom.for ?? 'me'}`, () =>
      whom.for === undefined ? api.festival.mine.query() : api.festival.mineFor.query({ for: whom.for }),
    ),
  })
}

/** A household's share of the fruit. */
export function useMyShare(shared: boolean) {
  const whom = useForWhom()
  const bound = useMe().data?.bound === true
  return useQuery({
    queryKey: [...key, 'share', whom.for ?? ''],
    enabled: bound && shared,
    queryFn: () => ask(api.festival.myShare.query(whom)),
  })
}

export interface Wishes {
  partySize: number
  roles: EntryView['roles']
}

/** Signs up, or changes what was signed up for. */
export function useSignUp(session: string, again: boolean, onDone: () => void) {
  const whom = useForWhom()
  return useMutation({
    mutationFn: (wishes: Wishes): Promise<unknown> => {
      const input = { session, ...wishes, ...whom }
      return ask<unknown>(again ? api.festival.change.mutate(input) : api.festival.signUp.mutate(input))
    },
    onSuccess: onDone,
    onSettled: refresh,
  })
}

/** Gives the places back, or leaves the list. */
export function useWithdraw(session: string, onDone: () => void) {
  const whom = useForWhom()
  return useMutation({
    mutationFn: () => ask(api.festival.withdraw.mutate({ session, ...whom })),
    onSuccess: onDone,
    onSettled: refresh,
  })
}

/** Takes what was offered, or lets the next household have it. */
export function useAnswerOffer(session: string, onDone: (accepted: boolean) => void) {
  const whom = useForWhom()
  return useMutation({
    mutationFn: (accept: boolean) => ask(api.festival.answerOffer.mutate({ session, accept, ...whom })),
    onSuccess: (_, accept) => onDone(accept),
    onSettled: refresh,
  })
}

/** Asks that the household's fruit be brought, or fetches it after all. */
export function useAskDelivery() {
  const whom = useForWhom()
  return useMutation({
    mutationFn: (deliver: boolean) => ask(api.festival.askDelivery.mutate({ deliver, ...whom })),
    onSettled: refresh,
  })
}

/** While a sign-up of first come is not settled yet, it is asked after each other second. */
export function useUnsettled(unsettled: boolean): void {
  const front = useOnScreen()
  useEffect(() => {
    if (!unsettled || !front) return
    const timer = setInterval(() => void refresh(), 2_000)
    return () => clearInterval(timer)
  }, [unsettled, front])
}
