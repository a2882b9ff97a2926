/** 我要办事: database round trips of asking, listing, handing in and keeping, counted by the local cloud (DOMAIN §7). */
import type { ApplicationView } from '../../types/services/applying'
import { shardsOf } from '../../cloudfunctions/_platform/limits/windows'
import { callLimits } from '../../config/community/callLimits'
import type { Json } from '../cloud/plugin'
import { aCommunity, who } from '../functions/community'
import { answers, clerk, fields, wish } from '../functions/services/cases'
import type { Figure } from './figure'

interface Call {
  function: string
  path: string
  actions: Record<string, number>
}

const service = wish.service

export async function services(): Promise<Figure[]> {
  const community = await aCommunity()
  const figures: Figure[] = []
  /** Calls once and counts the trips to the database. */
  const counted = async <T>(openid: string, action: string, input: Json, limit: number, what = ''): Promise<T> => {
    await community.control('DELETE', 'stats')
    const data = await community.call<T>(openid, action, input)
    const [name, path] = action.split('.')
    const { calls } = await community.control<{ calls: Call[] }>('GET', 'stats')
    const actions = calls.find(call => call.function === name && call.path === path)?.actions ?? {}
    const measured = Object.entries(actions).reduce(
      (sum, [of, times]) => sum + (of.startsWith('database.') ? times : 0),
      0,
    )
    figures.push({ name: `${action}${what}`, measured, limit, unit: 'round trips' })
    return data
  }
  const li = who.resident
  try {
    // As the nightly sweep has made them.
    const shards = Object.entries(callLimits).flatMap(([name, row]) => ('none' in row ? [] : shardsOf(name, row)))
    await community.database.insertMany('limits', shards.map(_id => ({ _id, counted: {} }))) // prettier-ignore
    await counted(li, 'services.catalogue', {}, 2)
    await counted(li, 'services.guide', { service }, 3)
    await counted(li, 'services.list', { service, answers }, 2)
    // One of these is the count of the caller's calls.
    await counted(li, 'services.saveDraft', { service, answers, fields }, 6)
    await counted(li, 'services.saveDraft', { service, fields }, 5, ', gone on with')
    await counted(li, 'services.drafts', {}, 2)
    await counted(li, 'services.draft', { service }, 2)
    // The edition of the release is kept once by an instance: one trip more for whoever applies first.
    const first = await community.call<ApplicationView>(li, 'services.apply', wish)
    await community.call(li, 'services.withdraw', { id: first.id, version: first.version })
    const applied = await counted<ApplicationView>(li, 'services.apply', wish, 4)
    await counted(li, 'services.mine', {}, 2)
    await counted(li, 'services.get', { id: applied.id }, 3)
    await counted(clerk, 'services.queue', {}, 2)
    await counted(clerk, 'services.precheck', { id: applied.id, version: applied.version, ok: true }, 4)
    await counted(li, 'services.slots', {}, 2)
    await counted(li, 'services.bookings', {}, 2)
  } finally {
    await community.stop()
  }
  return figures
}
