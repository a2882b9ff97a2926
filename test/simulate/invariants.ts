/**
 * What must be true of the stored data at the end of every story. Pure: each rule is given what was asked and answered and
 * what is stored, and names what is wrong.
 */
import type { Entry, Report } from '../../cloudfunctions/reports/collections'
import type { ReportRate } from '../../cloudfunctions/reports/rates/collections'
import { compared } from '../../cloudfunctions/reports/rates/rebuilt'
import type { InboxMessage } from '../../cloudfunctions/messages/collections'
import type { Person } from '../../cloudfunctions/_platform/call/members'
import { callIdOf } from '../../cloudfunctions/_platform/data/calls'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import { needsPhoto } from '@shared/reports/categories'
import { isOpen as clockRuns, nextState, type ReportState } from '@shared/reports/flow'
import { reaches } from '@shared/reports/reach'
import { categoryOf } from '@config/community/categories'
import { wrongLadder } from './ladder'
import { isOpen } from './people'
import { guest, wechatIds } from './world'
import type { Asked } from './story'

export interface Ending {
  asked: Asked[]
  reports: Report[]
  inbox: InboxMessage[]
  people: Person[]
  /** When the story ended, and the timer ran last. */
  now: string
  /** The highest running number that was taken of each year's days. */
  counters: Record<string, unknown>[]
  /** What is counted for 三率, and the time at the end. */
  rates: ReportRate[]
  /** Ids of all outbox entries ever committed. */
  outboxIds: ReadonlySet<string>
  /** Messages that WeChat took, and consents that it was given, by `openid template`. */
  sent: ReadonlyMap<string, number>
  consents: ReadonlyMap<string, number>
}

type Rule = (ending: Ending) => string[]

const eventOf = ({ action, input }: Asked) =>
  action === 'reports.rate' && input.solved === false ? 'reopen' : action.replace('reports.', '')
const changes = (asked: Asked[]) =>
  asked.filter(({ action, key }) => action.startsWith('reports.') && key !== undefined)
const repeated = (values: string[]) => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
const callsOf = ({ calls = [] }: Report) => calls
const times = (report: Report, event: Entry['event']) => report.timeline.filter(entry => entry.event === event).length
/** Does a clock run for somebody? For an appeal too, until it is answered. */
const isTimed = ({ state, appeal }: Report) => clockRuns(state) || (state === 'declined' && appeal?.upheld === null)
const forEach =
  (report: (report: Report) => (string | false)[]): Rule =>
  ({ reports }) =>
    reports.flatMap(one => report(one).flatMap(wrong => (wrong ? [`${one.no}: ${wrong}`] : [])))

export const rules: Record<string, Rule> = {
  'what was acknowledged is there, once': ({ asked, reports }) =>
    changes(asked).flatMap(call => {
      const who = personIdOf(call.who)
      const done = reports.flatMap(r =>
        callsOf(r)
          .filter(({ id }) => id === callIdOf(who, call.key ?? ''))
          .map(made => ({ r, made })),
      )
      const what = `${call.action} ${call.key} of ${call.who}`
      if (done.length > 1) return [`${what} was done ${done.length} times`]
      if (!call.answer.ok) return []
      const [one] = done
      if (!one) return [`${what} was acknowledged and is not there`]
      const { id, no, version } = call.answer.data
      if (one.r._id !== id || one.r.no !== no)
        return [`${what} answered ${no} (${id}) and is in ${one.r.no} (${one.r._id})`]
      const { version: place } = one.made
      if (version < place || version > one.r.version)
        return [`${what} answered version ${version} and made version ${place}`]
      // Versions are no places in the timeline: a photo that waits for a human takes one without an entry.
      const { at } = one.made
      const became: string[] = one.r.timeline.filter(entry => entry.at === at).map(({ event }) => event)
      return became.includes(eventOf(call)) ? [] : [`${what} became ${became.join(', ') || 'nothing'}`]
    }),
  'what was refused did not happen': ({ asked, reports }) => {
    const made = new Set(reports.flatMap(r => callsOf(r).map(({ id }) => id)))
    const happened = new Set(asked.flatMap(({ key, answer }) => (answer.ok || isOpen(answer) ? [key] : [])))
    return changes(asked).flatMap(({ key = '', who, action }) =>
      made.has(callIdOf(personIdOf(who), key)) && !happened.has(key)
        ? [`${action} ${key} was refused and is there`]
        : [],
    )
  },
  'nothing is unexpected while nothing goes wrong': ({ asked }) =>
    asked.flatMap(({ faulty, answer, action }) =>
      !faulty && isOpen(answer) ? [`${action}: ${JSON.stringify(!answer.ok && answer.error)}`] : [],
    ),
  'ill will comes to nothing, or to one thing': ({ asked }) => {
    const done = asked.filter(({ hostile, answer }) => hostile && answer.ok)
    const ids = (nth: number) =>
      new Set(done.flatMap(a => (a.hostile?.nth === nth && a.answer.ok ? [a.answer.data.id] : [])))
    const times = (nth: number) => done.filter(a => a.hostile?.nth === nth && a.action === 'reports.remind').length
    return done.flatMap(({ hostile, who, action, input }) =>
      hostile?.atMost === 'nothing' || (hostile && (ids(hostile.nth).size > 1 || times(hostile.nth) > 1))
        ? [`${who} ${action} ${JSON.stringify(input)} was done`]
        : [],
    )
  },
  'a timeline is a walk of the state table': forEach(report => {
    let state: ReportState | null = 'submitted'
    for (const [at, { event: kept, to, answer }] of report.timeline.entries()) {
      const event = kept === 'askSuspend' ? 'suspend' : kept
      if ((event === 'submit') !== (at === 0)) return [`${event} is at ${at}`]
      if (event !== 'submit')
        state = state && nextState(state, event, answer === false || (event === 'suspend' && to !== undefined))
      if (state === null) return [`the table has no ${event} at ${at}`]
    }
    return [state !== report.state && `the timeline leads to ${state}, it is ${report.state}`]
  }),
  // What WeChat found of a photo is a version of its own, without an entry: the photo, and its thumbnail after it.
  'a version counts the timeline': forEach(({ version, timeline, photoChecks = [] }) => [
    (version < timeline.length || version > timeline.length + 2 * photoChecks.length) &&
      `version ${version} with ${timeline.length} entries`,
  ]),
  'a call changed a report once': forEach(report =>
    repeated(callsOf(report).map(({ id }) => id)).map(id => `${id} is there twice`),
  ),
  'running numbers are single, and were taken from the counter': ({ reports, counters }) => [
    ...repeated(reports.map(({ no }) => no)).map(no => `${no} is given twice`),
    ...reports.flatMap(({ no }) => {
      const [, day = '', running] = no.split('-')
      const taken = counters.find(({ _id }) => _id === `reportNo-20${day.slice(0, 2)}`)?.[`d${day.slice(2)}`]
      return Number(running) <= Number(taken) ? [] : [`${no} is beyond the counter, ${String(taken)}`]
    }),
  ],
  'what is counted for the three rates is what the timelines say': ({ reports, rates, now }) =>
    [
      ...new Set([...reports.map(({ submittedAt }) => submittedAt.slice(0, 7)), ...rates.map(rate => rate.month)]),
    ].flatMap(month => {
      const filed = reports.filter(({ submittedAt }) => submittedAt.startsWith(month))
      const of = rates.filter(rate => rate.month === month)
      return compared(filed, new Map(), of, month, now).differences.map(
        ({ node, what, counted, rebuilt }) => `${node} ${month}: ${counted} ${what}, and ${rebuilt} by the timelines`,
      )
    }),
  'somebody always has it': forEach(({ holder, firstUnit }) => [
    !holder?.personId && 'nobody has it',
    !firstUnit?.personId && 'nobody had it first',
  ]),
  'it is counted and timed as its timeline says': forEach(report => [
    report.sendBacks !== times(report, 'sendBack') && `${report.sendBacks} sendBacks`,
    report.reopens !== times(report, 'reopen') && `${report.reopens} reopens`,
    (report.resolvedAt !== null) !== times(report, 'resolve') > 0 && `resolvedAt ${report.resolvedAt}`,
    (report.nextDueAt !== null) !== isTimed(report) && `${report.state} with nextDueAt ${report.nextDueAt}`,
    (report.closesAt !== null) !== (report.state === 'resolved') && `${report.state} with closesAt ${report.closesAt}`,
    repeated(report.supervisors.map(s => s.personId)).length > 0 && 'somebody supervises twice',
  ]),
  'supervision climbed as the rule says, each step once': ({ reports, inbox, now }) =>
    reports.flatMap(report => wrongLadder(report, inbox, now).map(wrong => `${report.no}: ${wrong}`)),
  'nobody handles what they must keep out of, nor is told of it': ({ reports, inbox, people }) => {
    const homes = new Map(
      people.map(({ _id, posts }) => [_id, posts.flatMap(p => (p.role === 'resident' ? [p.node] : []))]),
    )
    return reports.flatMap(report => {
      const { no, holder, supervisors, copies, timeline } = report
      const handling = [holder, ...supervisors, ...copies, ...timeline.map(e => e.to)].flatMap(p => p?.personId ?? [])
      const told = inbox.filter(m => m.target.id === report._id).map(m => m.personId)
      const out = (personId: string, how: 'read' | 'handle') =>
        !reaches({ ...report, ownerId: report.reporter.personId }, { personId, homes: homes.get(personId) ?? [] }, how)
      return [
        ...handling.filter(id => out(id, 'handle')).map(id => `${no}: ${id} has to do with it`),
        ...told.filter(id => out(id, 'read')).map(id => `${no}: ${id} was told`),
      ]
    })
  },
  'what was settled on site shows it, or says why not': forEach(({ category, place, timeline }) =>
    timeline.map(({ event, outcome, photos = [], noPhoto }) => {
      const isDue = event === 'resolve' && outcome !== undefined && needsPhoto(categoryOf(category), place, outcome)
      return isDue && photos.length === 0 && !noPhoto && `${outcome} without a photo`
    }),
  ),
  'what was in an outbox is in the inbox': ({ outboxIds, inbox, reports }) => {
    const arrived = new Set(inbox.map(({ _id }) => _id))
    return [
      ...[...outboxIds].filter(id => !arrived.has(id)).map(id => `${id} never arrived`),
      ...reports.flatMap(r =>
        r.outbox.length > 0 || r.outboxAt !== null ? [`${r.no} still has ${r.outbox.length} in its outbox`] : [],
      ),
    ]
  },
  // Computed here from the timeline alone: a change that forgot its messages is found too.
  'the reporter was told of what the holder did': ({ reports, inbox }) => {
    const arrived = new Set(inbox.map(({ _id }) => _id))
    const told = { accept: 'reportAccepted', resolve: 'reportResolved' } as Record<string, string | undefined>
    return reports.flatMap(({ _id, no, reporter, timeline }) =>
      timeline.flatMap(({ event, by }, at) => {
        const template = told[event]
        if (!template || by.personId === reporter.personId) return []
        return arrived.has(`${_id}.${at + 1}:${reporter.personId}:${template}`)
          ? []
          : [`${no}: nobody told of ${event} at ${at}`]
      }),
    )
  },
  'an inbox tells what happened, to people that there are': ({ inbox, reports, people, outboxIds }) => {
    const known = new Set([...people.map(({ _id }) => _id), personIdOf(guest)])
    const there = new Set(reports.map(({ _id }) => _id))
    return inbox.flatMap(({ _id, personId, target, template }) => [
      // What the courier itself tells, and what the admin is told of a year's calendar, comes out of no report.
      ...(outboxIds.has(_id) || template === 'messageRefused' || /^\d{4}[.]/.test(_id)
        ? []
        : [`${_id} was in no outbox`]),
      ...(known.has(personId) ? [] : [`${_id} is for nobody`]),
      ...(target.kind !== 'report' || there.has(target.id) ? [] : [`${_id} is about nothing`]),
    ])
  },
  'each message is settled with WeChat': ({ inbox }) =>
    inbox.flatMap(({ _id, wechat, courierAt, parcel }) =>
      wechat === 'pending' || wechat === 'sending' || courierAt !== null || parcel
        ? [`${_id} still waits for WeChat`]
        : [],
    ),
  'nobody is told twice in WeChat, but for what is counted': ({ inbox, people, sent }) => {
    const told = new Map<string, number>()
    for (const { personId, template, wechat, maybeTwice = 0 } of inbox) {
      const openid = people.find(p => p._id === personId)?.openid
      const key = `${openid} ${wechatIds[template]}`
      told.set(key, (told.get(key) ?? 0) + Number(wechat === 'sent') + maybeTwice)
    }
    return [...sent].flatMap(([key, count]) =>
      count > (told.get(key) ?? 0) ? [`${key}: ${count} sent, ${told.get(key) ?? 0} known of`] : [],
    )
  },
  'consents are never below zero, nor overspent': ({ people, sent, consents }) => [
    ...people.flatMap(({ openid, msgCredits }) =>
      Object.entries(msgCredits).flatMap(([template, left]) =>
        left < 0 ? [`${openid} has ${left} of ${template}`] : [],
      ),
    ),
    ...[...sent].flatMap(([key, count]) =>
      count > (consents.get(key) ?? 0) ? [`${key}: ${count} sent with ${consents.get(key) ?? 0}`] : [],
    ),
  ],
}

/** @returns what is wrong, each with the rule that it breaks */
export function violations(ending: Ending): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => rule(ending).map(wrong => `${name}: ${wrong}`))
}
