/** People of ill will among the honest ones: what they ask for is not theirs, or comes far too often. */
import { personIdOf } from '../../cloudfunctions/_platform/personId'
import type { Chance } from '../cloud/seed/chance'
import { change, type Ask } from './people'
import type { Told } from './story'
import { guest, somewhere, type World } from './world'

/** Calls at the same moment, and what may become of them at most: nothing, or one thing. */
export interface Mischief {
  calls: Ask[]
  atMost: 'nothing' | 'one'
}

/** A report as somebody hears of it: its id and version are no secret. */
interface Known {
  id: string
  version: number
}

const emergency = { photos: [], text: '着火了', place: null, category: 'fireSmoke' }

/** @param reporters whoever is honest; @param newKey a key that was not used before */
export async function mischief(
  world: World,
  chance: Chance,
  { asked }: Told,
  reporters: readonly string[],
  newKey: () => string,
): Promise<Mischief> {
  const strangers = world.residents.filter(({ openid }) => !reporters.includes(openid))
  const who = chance.percent(40) ? guest : chance.pick(strangers).openid
  const theirs = asked.flatMap(({ action, answer, ...call }) =>
    action === 'reports.submit' && answer.ok && ![who, guest].includes(call.who) ? [{ ...call, report: answer.data }] : [],
  ) // prettier-ignore
  const own = asked.flatMap(call =>
    call.action === 'reports.submit' && call.who === who && call.answer.ok ? [call.answer.data] : [],
  )
  const many = (times: number, call: () => Ask): Ask[] => Array.from({ length: times }, call)
  const refused = (...calls: Ask[]): Mischief => ({ calls, atMost: 'nothing' })
  const submit = (input: Ask['input']): Ask => ({ who, action: 'reports.submit', input, key: newKey() })

  const ways: (() => Mischief | Promise<Mischief>)[] = [
    () => refused({ who, action: 'reports.queue', input: { of: 'grid' } }),
    () => refused({ who, action: 'reports.reviews', input: {} }),
    () =>
      refused(
        submit({
          ...emergency,
          place: chance.pick(somewhere),
          category: 'staffComplaint',
          about: chance.pick(['王秀兰', personIdOf('oNobody'), who]),
        }),
      ),
  ]
  // Only a guest's emergencies join each other: neighbours may each report the same fire.
  if (who === guest) ways.push(() => ({ calls: many(3, () => submit(emergency)), atMost: 'one' }))
  const [mine] = own
  if (mine)
    ways.push(() => ({
      calls: many(5, () => ({ who, action: 'reports.remind', input: versionOf(mine, asked), key: newKey() })),
      atMost: 'one',
    }))
  if (theirs.length > 0) {
    const { report, input, key } = chance.pick(theirs)
    const seen = { ...report, ...versionOf(report, asked) }
    ways.push(
      () => refused({ who, action: 'reports.get', input: { id: report.id } }),
      async () => refused(await change(world, chance, who, { ...seen, allowed: [] }, newKey())),
      async () => refused(await change(world, chance, who, seen, key ?? newKey())),
    )
    const [photo] = input.photos as string[]
    if (photo) ways.push(() => refused(submit({ ...input, photos: [photo] })))
  }
  return chance.pick(ways)()
}

/** The newest version of a report that anybody was shown. */
function versionOf({ id, version }: Known, asked: Told['asked']): { id: string; version: number } {
  const seen = asked.flatMap(({ answer }) => (answer.ok && answer.data.id === id ? [answer.data.version] : []))
  return { id, version: Math.max(version, ...seen) }
}
