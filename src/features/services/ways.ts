/** Where the pages of services lead. */
import { go, replace } from '@/platform/navigation'
import { startSession, type Principal } from './guide/session'

/** The questions from the beginning. */
export function openGuide(service: string, principal: Principal | null = null): void {
  startSession(service, principal)
  go('packages/services/guide/index', { service })
}
export const openList = (service: string) => go('packages/services/list/index', { service })
/** @param person for whom, when it is not for oneself */
export const openApply = (service: string, person?: string) =>
  go('packages/services/apply/index', person === undefined ? { service } : { service, for: person })
export const openProgress = (id: string) => go('packages/services/progress/index', { id })
/** After it was handed in: Back does not return to what was filled in. */
export const showHandedIn = (id: string, atCounter: boolean) =>
  atCounter
    ? replace('packages/counter/case/index', { id })
    : replace('packages/services/progress/index', { id, sent: 'yes' })

/** A time at the counter for it; @param principal whose household comes, when it is not one's own: they let one act, or said so to the counter */
export const openBook = (service: string, principal: Principal | null) =>
  go('packages/services/book/index', {
    service,
    ...(principal && { for: principal.personId, name: principal.name, ...(principal.said && { by: 'counter' }) }),
  })
