import { directoryInput, directoryOutput, type DirectoryView } from '@shared/services/directory/directory'
import { sayHours } from '@shared/services/directory/hours'
import { calendarOf, holidayOn, workingCalendar } from '@config/community/workingTime'
import { action } from '../../_platform/call/action'
import { addDays, type Time } from '../../_platform/time'
import { allEntries, isStale, type Entry } from './entries'
import { openAt, sayOpen } from './openNow'
import { fits } from './search'

const calendar = { isWorkday: workingCalendar.isWorkday, holidayOn }

/** How far ahead it is told when something opens again. */
const daysTold = 20

/**
 * Who helps with what, for everybody, guests too: of a need, by words or by pinyin; what is open now stands first, and each says whether it is. One
 * trip.
 */
export const directory = action
  .allow('service.read')
  .input(directoryInput)
  .output(directoryOutput)
  .query(async ({ input, ctx }) => {
    const now = ctx.clock.now()
    const { need, words = '' } = input
    const found = (await allEntries())
      .filter(entry => !entry.removed && (need === undefined || entry.needs.includes(need)))
      .map(entry => ({ score: fits(entry, words), view: viewOf(entry, now) }))
      .filter(({ score }) => score > 0)
    const items = found
      .sort((one, other) => other.score - one.score || Number(other.view.openNow) - Number(one.view.openNow))
      .map(({ view }) => view)
    const years = [now, addDays(now, daysTold)].map(at => Number(at.slice(0, 4)))
    return { items, says: calendarOf(Math.min(...years), Math.max(...years)).says ?? null, next: null }
  })

/** An entry as people see it at a moment. Pure. */
export function viewOf(entry: Entry, now: Time): DirectoryView {
  const { id, version, name, needs, phone, where, hours, note, checkedOn } = entry
  const open = openAt(hours, now, calendar)
  return {
    ...{ id, version, name, needs: [...needs], phone, where, hours: sayHours(hours), note },
    openNow: open.now,
    opensAt: open.now ? null : open.until,
    says: sayOpen(open, now),
    checkedOn,
    stale: isStale(entry, now),
  }
}
