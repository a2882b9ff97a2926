/** 我也遇到 by twenty at once: nobody is lost, and what each of them costs the database (DOMAIN §4, decisions/0028 and 0034). */
import { shardsOf } from '../../cloudfunctions/_platform/limits/windows'
import { callLimits } from '../../config/community/callLimits'
import type { ReportView } from '../../types/reports/contract'
import {
  community,
  get,
  joinIn,
  neighbours,
  open,
  settle,
  similar,
  stored,
  submitted,
} from '../functions/reports/followers'
import type { Figure } from './figure'

const many = 20
const trip = (what: string) => what.startsWith('database.')

interface Call {
  path: string
  actions: Record<string, number>
}

/** The most round trips that one of these calls took. */
async function mostTrips(path: string, run: () => Promise<unknown>): Promise<number> {
  await community.control('DELETE', 'stats')
  await run()
  const { calls } = await community.control<{ calls: Call[] }>('GET', 'stats')
  const each = calls.filter(call => call.path === path)
  const trips = ({ actions }: Call) =>
    Object.entries(actions).reduce((sum, [what, times]) => sum + (trip(what) ? times : 0), 0)
  return Math.max(0, ...each.map(trips))
}

export async function joining(): Promise<Figure[]> {
  await open()
  try {
    // As the nightly sweep has made them.
    const shards = Object.entries(callLimits).flatMap(([name, row]) => ('none' in row ? [] : shardsOf(name, row)))
    await community.database.insertMany('limits', shards.map(_id => ({ _id, counted: {} }))) // prettier-ignore
    const people = await neighbours(many)
    const [first = ''] = people
    const report = await submitted()
    const looked = await mostTrips('similar', () => similar(first))
    const joined = await mostTrips('joinIn', () => Promise.all(people.map(by => joinIn(by, report))))
    const lost = many - new Set(stored(report.id).joins.map(({ personId }) => personId)).size
    const { version } = await get(first, report.id)
    const left = await mostTrips('unfollow', () =>
      community.call(first, 'reports.unfollow', { id: report.id, version }),
    )
    const resolved: ReportView = await settle(report.id)
    const word = { id: report.id, version: resolved.version, solved: true, rating: 'satisfied' }
    const answers = await Promise.all(people.slice(1).map(by => community.ask(by, 'reports.rate', word)))
    const refused = answers.filter(({ ok }) => !ok).length
    // One of the trips is the count of the caller's calls.
    return [
      { name: `${many} neighbours say 我也遇到 at once`, measured: lost, limit: 0, unit: 'lost' },
      { name: 'reports.joinIn, the dearest of them', measured: joined, limit: 4, unit: 'round trips' },
      { name: 'reports.similar', measured: looked, limit: 3, unit: 'round trips' },
      { name: 'reports.unfollow', measured: left, limit: 4, unit: 'round trips' },
      { name: `${many - 1} of them rate at once`, measured: refused, limit: 0, unit: 'refused' },
    ]
  } finally {
    await community.stop()
  }
}
