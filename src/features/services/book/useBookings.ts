import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import type { BookingView } from '@shared/services/bookings/booking'
import { api } from '@/api'
import { ask } from '@/api/ask'
import { pagesOf, queryClient } from '@/api/query'
import { settledBy } from '@/api/settled'

const key = ['bookings']
/** What is shown of times and bookings is asked for anew. */
export const refreshBookings = () => queryClient.invalidateQueries({ queryKey: key })

/** The slots of a day; without one those of the next day that can be booked. */
export const useSlots = (day: string | undefined) =>
  useQuery({ queryKey: [...key, 'slots', day ?? ''], queryFn: () => ask(api.services.slots.query({ day })) })

/** What my households booked, the latest first. */
export const useMyBookings = () =>
  useInfiniteQuery({ queryKey: [...key, 'mine'], ...pagesOf(cursor => api.services.bookings.query({ cursor })) })

/** Who comes on a day. */
export const useDayList = (day: string | undefined) =>
  useInfiniteQuery({
    queryKey: [...key, 'day', day ?? ''],
    ...pagesOf(cursor => api.services.day.query({ day, cursor, limit: 50 })),
  })

/** Services that can be booked for. */
export const useBookable = () =>
  useQuery({ queryKey: ['bookable'], queryFn: () => ask(api.services.catalogue.query()) })

interface Wish {
  slot: string
  service: string
  /** For whom; without one, for oneself. */
  for?: string
  /** The counter books for them; else they let one act. */
  atCounter?: boolean
}

/** Books a slot. */
export const useBook = (onDone: (booking: BookingView) => void) =>
  useMutation({
    mutationFn: ({ for: whom, atCounter, slot, service }: Wish) =>
      ask(
        whom !== undefined && atCounter
          ? api.services.bookFor.mutate({ slot, service, person: whom })
          : api.services.book.mutate({ slot, service, ...(whom !== undefined && { for: whom }) }),
      ),
    onSuccess: onDone,
    onSettled: settledBy(refreshBookings),
  })

export type BookingStep = 'cancelBooking' | 'arrive' | 'missed'

/** A step of a booking. */
export const useBookingStep = ({ id, version }: BookingView, onDone: (step: BookingStep) => void) =>
  useMutation({
    mutationFn: (step: BookingStep) => ask(api.services[step].mutate({ id, version })),
    onSuccess: (_, step) => onDone(step),
    onSettled: settledBy(refreshBookings),
  })
