/** What the residents' pages of the festival read and do: the edition, and how a household stands in it. */
import { useEffect } from 'react'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { EntryView, FestivalOfHome } from '@shared/festival/signUp'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { toCallError } from '@/api/errors'
import { queryClient, remembered } from '@/api/query'
import { useOnScreen, useShown } from '@/platform/navigation'
import { chooseForWhom, useForWhom } from './forWhom'
import { settled } from './settled'

const key = ['festival']
const refresh = () => queryClient.invalidateQueries({ queryKey: key })

/** The edition of this year, and how the household stands in it: in one call, for every page. Guests have no household. */
async function asked(whom: { for?: string }): Promise<FestivalOfHome> {
  try {
    return await api.festival.home.query(whom)
  } catch (error) {
    // A mandate that ended is none: the pages go back to one's own household.
    if (toCallError(error).code === 'notFound') chooseForWhom(undefined)
    throw error
  }
}

function useHome<T>(select: (found: FestivalOfHome) => T) {
  const whom = useForWhom()
  const name = whom.for ?? 'me'
  return useQuery({
    queryKey: [...key, 'home', name],
    ...remembered(`festivalHome/${name}`, () => asked(whom)),
    select,
  })
}

export function useFestival() {
  const found = useHome(each => each)
  // A guest may have come back from binding a home.
  useShown(() => {
    if (found.data?.mine.home === null) void refresh()
  })
  return found
}

/** The edition with its sessions, as everybody knows it. */
export const useCurrent = () => useHome(({ current }) => current)

/** How the household stands, in every session it signed up for. */
export const useMine = () => useHome(({ mine }) => mine)

interface Wishes {
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
    onSettled: settled,
  })
}

/** Gives the places back, or leaves the list. */
export function useWithdraw(session: string, onDone: () => void) {
  const whom = useForWhom()
  return useMutation({
    mutationFn: () => ask(api.festival.withdraw.mutate({ session, ...whom })),
    onSuccess: onDone,
    onSettled: settled,
  })
}

/** Takes what was offered, or lets the next household have it. */
export function useAnswerOffer(session: string, onDone: (accepted: boolean) => void) {
  const whom = useForWhom()
  return useMutation({
    mutationFn: (accept: boolean) => ask(api.festival.answerOffer.mutate({ session, accept, ...whom })),
    onSuccess: (_, accept) => onDone(accept),
    onSettled: settled,
  })
}

/** Asks that the household's fruit be brought, or fetches it after all. */
export function useAskDelivery() {
  const whom = useForWhom()
  return useMutation({
    mutationFn: (deliver: boolean) => ask(api.festival.askDelivery.mutate({ deliver, ...whom })),
    onSettled: settled,
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
