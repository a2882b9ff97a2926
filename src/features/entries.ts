/**
 * What 工作台 and 我的 offer, and the right that each entry asks for: the same table that the server guards with. A test
 * holds each right against the action behind it, for all roles (test/functions/calls/rights.test.ts).
 */
import { mayEver, type Actor, type Permission } from '@shared/permissions'

interface Entry {
  on: 'work' | 'me'
  /** The action that the entry leads to. */
  action: string
  right: Exclude<Permission, 'system'>
}

export const entries = {
  queue: { on: 'work', action: 'reports.queue', right: 'report.queue' },
  accept: { on: 'work', action: 'reports.accept', right: 'report.handle' },
  reviews: { on: 'work', action: 'reports.reviews', right: 'report.review' },
  requests: { on: 'work', action: 'people.requests', right: 'binding.decide' },
  grid: { on: 'work', action: 'grid.route', right: 'grid.staff' },
  leave: { on: 'work', action: 'grid.mine', right: 'grid.leave' },
  mandate: { on: 'work', action: 'people.recordMandate', right: 'mandate.record' },
  roles: { on: 'work', action: 'grid.holders', right: 'grid.holders' },
  gaps: { on: 'work', action: 'grid.gaps', right: 'grid.gaps' },
  roster: { on: 'work', action: 'roster.import', right: 'roster.write' },
  audit: { on: 'work', action: 'audit.entries', right: 'audit.read' },
  mend: { on: 'work', action: 'admin.setAside', right: 'system.mend' },
  bind: { on: 'me', action: 'people.bind', right: 'binding.own' },
  household: { on: 'me', action: 'people.household', right: 'binding.own' },
  reminders: { on: 'me', action: 'messages.consent', right: 'message.read' },
} as const satisfies Record<string, Entry>

export type EntryName = keyof typeof entries

/** Is this entry there for somebody? */
export const offers = (me: Actor, name: EntryName): boolean => mayEver(me, entries[name].right)
