/**
 * Every collection that there is, a row for each domain. What holds of all documents is derived from it: leaving, the export, what is
 * kept how long, the courier's sources, the work that waits below a node, what a deployment creates. A `collections.ts` imports
 * only the platform, types and data, so that whoever reads this depends on no domain's rules.
 */
import * as audit from './audit/collections'
import * as jobs from './jobs/collections'
import * as festival from './festival/collections'
import * as festivalAfter from './festival/after/collections'
import * as festivalTrees from './festival/trees/collections'
import * as fruit from './festival/fruit/collections'
import * as gate from './festival/gate/collections'
import * as grid from './grid/collections'
import * as calendar from './grid/calendar/collections'
import * as gridChange from './grid/regrid/collections'
import * as messages from './messages/collections'
import * as binding from './people/binding/collections'
import * as stranger from './people/strangers/collections'
import * as contact from './people/contacts/collections'
import * as departure from './people/erasure/collections'
import * as mandate from './people/mandates/collections'
import * as residence from './people/residence/collections'
import * as desk from './reports/desk/collections'
import * as reports from './reports/collections'
import * as board from './reports/board/collections'
import * as rates from './reports/rates/collections'
import * as notices from './notices/collections'
import * as roster from './roster/collections'
import * as applying from './services/applying/collections'
import * as services from './services/collections'
import * as counterBookings from './services/bookings/collections'
import * as drafting from './services/drafts/collections'
import * as directory from './services/directory/collections'
import * as expiry from './services/expiry/collections'
import * as tools from './tools/collections'
import { people } from './_platform/call/members'
import { figures } from './_platform/data/figures'
import { limitShards } from './_platform/limits/collections'
import { photoTraces } from './_platform/photoChecks/collections'
import { setAsides } from './_platform/setAside/collections'
import { auditDetails, auditHeads, auditRows } from './_platform/privacy/audit'
import type { AnyCollection } from './_platform/data/collection'

/** In the order in which a person is taken out of them, and in which they read of themselves. */
const domains = {
  people: [
    people,
    contact.contacts,
    stranger.strangers,
    binding.bindings,
    departure.departures,
    binding.rosterEntries,
    residence.householdNotices,
    mandate.mandates,
  ],
  roster: [roster.rosterFiles, roster.rosterImports],
  messages: [messages.inbox, messages.quotas],
  reports: [
    reports.reports,
    reports.reportPages,
    reports.counters,
    desk.handOvers,
    desk.replyPhrases,
    rates.reportRates,
    board.boardEntries,
  ],
  tools: [tools.loans],
  services: [
    services.services,
    services.serviceVersions,
    applying.applications,
    drafting.drafts,
    counterBookings.counterDays,
    counterBookings.bookings,
    directory.keptEntries,
    expiry.permits,
  ],
  festival: [
    festival.editions,
    festival.sessions,
    festival.entries,
    festival.lists,
    gate.passes,
    gate.scans,
    gate.days,
    fruit.ledger,
    fruit.rounds,
    fruit.shares,
    festivalTrees.treeCares,
    festivalTrees.treeDiaryEntries,
    festivalAfter.wallPhotos,
  ],
  notices: [notices.notices, notices.noticeEditions, notices.noticeReceipts, notices.objections],
  grid: [grid.nodes, gridChange.gridChanges, calendar.calendarNotices],
  audit: [auditDetails, auditRows, auditHeads, audit.auditRoots],
  platform: [setAsides, limitShards, photoTraces, jobs.schedules, figures],
}

export const collections: readonly AnyCollection[] = Object.values(domains).flat()
