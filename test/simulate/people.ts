/** What the people of a story do: they look at a report and do one of the things that it offers them. */
import type { ActionAnswer, ErrorCode } from '@shared/errors'
import { categoryIds } from '@shared/reports/categories'
import type { ReportView } from '@shared/reports/contract'
import type { ReportEvent } from '@shared/reports/flow'
import { ratings, waitingFors } from '@shared/reports/labels'
import { outcomes } from '@shared/reports/outcomeLabels'
import { reviewVerdicts } from '@shared/reports/reviewLabels'
import { addDays, dateOf } from '../../cloudfunctions/_platform/time'
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import type { Json } from '../cloud/plugin'
import type { Chance } from '../cloud/seed/chance'
import { somewhere, type World } from './world'

/** A call that somebody makes; the same one again has the same key. */
export interface Ask {
  who: string
  action: string
  input: { [field: string]: Json }
  key?: string
}

/** What came back: the action's answer, or how the platform failed. */
export type Answer = ActionAnswer<ReportView> | { ok: false; error: { code: 'lost'; message: string } }
export const codeOf = (answer: Answer): 'ok' | 'lost' | ErrorCode => (answer.ok ? 'ok' : answer.error.code)
/** The caller cannot know whether it was done: they will try again with the same key. */
export const isOpen = (answer: Answer) => !answer.ok && ['lost', 'unexpected', 'busy'].includes(answer.error.code)

export async function submission(world: World, chance: Chance, who: string, key: string, nth: number): Promise<Ask> {
  const category = chance.pick(categoryIds)
  const about = category === 'staffComplaint' && chance.percent(70) ? chance.pick(world.staff) : null
  const input = {
    photos: chance.percent(15) ? [await world.photo(who, key)] : [],
    text: `第 ${nth} 件`,
    place: chance.pick(somewhere),
    category,
    ...(about ? { about: personIdOf(about.openid) } : {}),
  }
  return { who, action: 'reports.submit', input, key }
}

/** Somebody who probably has to do with it; sometimes anybody. */
export function someoneFor(world: World, chance: Chance, report: ReportView): string {
  const everybody = [...world.staff, ...world.residents]
  const holder = everybody.find(({ name }) => name === report.holder?.name)
  if (holder && chance.percent(50)) return holder.openid
  const named = [report.holder, ...report.supervisors].map(person => person?.name)
  const concerned = everybody.filter(({ name }) => named.includes(name))
  return chance.pick(concerned.length > 0 && chance.percent(85) ? concerned : everybody).openid
}

/** What brings a report to its end, what moves it on, and the rest: how often each is taken where it is offered, of 100. */
const towardsItsEnd: ReportEvent[] = ['accept', 'resume', 'resolve', 'rate']
const onwards: ReportEvent[] = ['reopen', 'assign', 'transfer', 'sendBack']
const likely = (event: ReportEvent) => (towardsItsEnd.includes(event) ? 100 : onwards.includes(event) ? 50 : 25)
const all: ReportEvent[] = [
  'accept',
  'sendBack',
  'suspend',
  'approveSuspension',
  'extend',
  'decline',
  'appeal',
  'decideAppeal',
  'calledBack',
  'resume',
  'resolve',
  'rate',
  'reopen',
  'withdraw',
  'remind',
  'supplement',
  'transfer',
  'assign',
  'review',
]

/** One of the events that the report offers them, mostly as it is now; sometimes one that it does not offer. */
export async function change(world: World, chance: Chance, who: string, report: ReportView, key: string): Promise<Ask> {
  const offered = report.allowed.filter(event => chance.percent(likely(event)))
  const event = chance.pick(offered.length > 0 && chance.percent(92) ? offered : all)
  const version = report.version > 1 && chance.percent(10) ? report.version - 1 : report.version
  const details = await detailsOf(world, chance, event, report, () => world.photo(who, key))
  return { who, action: `reports.${event}`, input: { id: report.id, version, ...details }, key }
}

/** A photo of the place, why there is none, or neither, which is refused where one is due. */
async function shown(chance: Chance, photo: () => Promise<string>): Promise<{ [field: string]: Json }> {
  if (chance.percent(30)) return { photos: [await photo()] }
  return { photos: [], ...(chance.percent(85) ? { noPhoto: '手机拍不了' } : {}) }
}

async function detailsOf(
  world: World,
  chance: Chance,
  event: ReportEvent,
  report: ReportView,
  photo: () => Promise<string>,
): Promise<{ [field: string]: Json }> {
  switch (event) {
    case 'transfer':
    case 'assign':
      return { to: chance.pick(world.staff).openid }
    case 'sendBack':
      return { reason: '不在我负责的范围' }
    case 'suspend':
      // A day that is over is refused.
      return {
        ...{ waitingFor: chance.pick(waitingFors), reason: '等一等' },
        until: dateOf(addDays(report.dueAt, chance.between(-2, 5))),
      }
    case 'resolve':
      return { outcome: chance.pick(outcomes), note: '办好了', ...(await shown(chance, photo)) }
    case 'rate':
      return { solved: chance.percent(50), rating: chance.pick(ratings) }
    case 'approveSuspension':
      return { approved: chance.percent(50) }
    case 'extend':
    case 'appeal':
      return { reason: '还要说一说' }
    case 'decline':
      return { reason: '不归社区管', channel: 'hotline' }
    case 'decideAppeal':
      return { upheld: chance.percent(50), note: '看过了' }
    case 'calledBack':
      return chance.percent(30) ? { reached: false } : { reached: true, solved: chance.percent(50) }
    case 'supplement':
      return { note: chance.percent(20) ? '有人让我加微信' : '还是那样' }
    case 'review':
      return { verdict: chance.pick(reviewVerdicts) }
    default:
      return {}
  }
}
