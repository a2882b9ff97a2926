/** An application against a model of DOMAIN §7 that knows nothing of the table: whatever happens in whatever order, both allow and become the same. */
import { Failure } from '@shared/errors'
import type { Actor, Role } from '@shared/permissions'
import { applicationMost } from '@config/community/applications'
import { named } from '../../../cloudfunctions/services/applying/own/correction'
import { allowedOn, doerOf, isApplicant, mayDecide, partiesOf } from '../../../cloudfunctions/services/applying/parties'
import type { Application } from '../../../cloudfunctions/services/applying/schema'
import { stepped } from '../../../cloudfunctions/services/applying/step'
import { nextWaking } from '../../../cloudfunctions/services/applying/times'
import { wokenUntil } from '../../../cloudfunctions/services/clocks/wake'
import { isAway, type Colleague } from '../../../cloudfunctions/services/counter/queue/colleagues'
import { whyNot } from '../../../cloudfunctions/services/counter/queue/givesOver'
import { afterCounter } from '../../../cloudfunctions/services/counter/step'
import { aSpec, anApplication, liHome, liPerson } from '../../factories/anApplication'
import { fc, rounds } from '../../random'
import { after, deeds, mayHappen, papers, people, type Deed, type Model, type Said, type Who } from './applicationModel'

const resident = { role: 'resident' as Role, node: liHome }
const post = (role: Role, node = 'XZZ') => ({ role, node })
const actor = (personId: string, posts: Actor['posts'], actsFor: string[] = []): Actor => ({ personId, name: personId, posts, actsFor: actsFor.map(id => ({ personId: id, services: true })) }) // prettier-ignore
const actors: Record<Exclude<Who, 'timer'>, Actor> = {
  applicant: actor(liPerson.personId, [resident]),
  agent: actor('p-agent', [post('resident', 'XZZ-1-E01-B01-U1-0101')], [liPerson.personId]),
  clerk: actor('p-clerk', [post('clerk')]),
  other: actor('p-other', [post('clerk')]),
  away: actor('p-away', [post('clerk')]),
  chief: actor('p-chief', [post('chiefLead')]),
  kin: actor('p-kin', [post('clerk'), resident]),
  neighbour: actor('p-neighbour', [post('resident', 'XZZ-2-E05-B03-U2-0301')]),
}
const all: Colleague[] = (['clerk', 'other', 'away', 'kin', 'chief'] as const).map(who => ({
  personId: actors[who].personId, name: who, role: who === 'chief' ? 'chiefLead' : 'clerk', onLeave: who === 'away',
})) // prettier-ignore
const whoIs = (personId: string | undefined) =>
  people.find(who => who !== 'timer' && actors[who].personId === personId) ?? null

const at = '2026-11-24T09:05:00.000+08:00'
const caseOf = ({ papers: kept }: Application) =>
  aSpec.papers.map(({ id, name }) => ({ id, name, photos: kept.find(paper => paper.id === id)?.names ?? [] }))

/** What the product makes of it; null when it refuses. Each branch is what the action of that name does beside reading and writing. */
function done(before: Application, deed: Deed, who: Who, { to, papers: missing }: Said): Application | null {
  if (who === 'timer') return byTimer(before, deed)
  const by = actors[who]
  const own = () => (isApplicant(before, by) ? stepped(before, { event: deed, by: doerOf(before, by, false), via: 'phone', at }) : null) // prettier-ignore
  const counter = (decided: Partial<Application> = {}) => (mayDecide(before, by) ? afterCounter(before, by, { event: deed, at }, decided) : null) // prettier-ignore
  switch (deed) {
    case 'correct':
    case 'withdraw':
    case 'rate':
      return own()
    case 'take': {
      if (!mayDecide(before, by)) return null
      const { holder } = before
      if (holder && holder.personId !== by.personId && !isAway(all, holder.personId)) return null
      return stepped(before, { event: 'take', by: doerOf(before, by, true), via: 'counter', at }, { holder: doerOf(before, by, true) }) // prettier-ignore
    }
    case 'handOver': {
      if (!mayDecide(before, by) || to === 'timer' || to === who) return null
      const receiver = actors[to]
      if (!all.some(({ personId, onLeave }) => personId === receiver.personId && !onLeave)) return null
      if (whyNot(before, by, { to: receiver, all })) return null
      return stepped(before, { event: 'handOver', by: doerOf(before, by, true), via: 'counter', at }, { holder: doerOf(before, receiver, true) }) // prettier-ignore
    }
    case 'sendBack':
      counter()
      return counter({ correction: named(before.correction, caseOf(before), missing.map(paper => ({ paper, why: '看不清' })), at) }) // prettier-ignore
    case 'deliver':
      return before.delivery ? counter() : null
    case 'expire':
    case 'climb':
      return null
    default:
      return counter()
  }
}

/** The next time of it comes, whatever that is. */
function byTimer(before: Application, deed: Deed): Application | null {
  if (deed !== 'expire' && deed !== 'climb') return null
  const due = deed === 'expire' ? { ...before, woken: 1 } : { ...before, woken: 0 }
  const next = nextWaking(due)
  if (next?.what !== deed) return null
  return wokenUntil(due, all, next.at)?.after ?? null
}

function attempt(...given: Parameters<typeof done>): Application | null {
  try {
    return done(...given)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** Steps of whatever kind; with `pick` one of those that go on with it, so that the later ones are reached too. */
const forwards = [
  'precheck',
  'sendBack',
  'correct',
  'expire',
  'accept',
  'begin',
  'ready',
  'handOut',
  'deliver',
  'rate',
] as const
const step = fc.record({
  deed: fc.constantFrom(...deeds),
  who: fc.constantFrom(...people),
  to: fc.constantFrom(...people),
  papers: fc.subarray([...papers]),
  pick: fc.option(fc.nat(1000), { freq: 2 }),
})
type Drawn = Said & { deed: Deed; who: Who; pick: number | null }

function chosen(model: Model, { deed, who, pick, ...said }: Drawn): { deed: Deed; who: Who } & Said {
  const possible = forwards.flatMap(each => people.flatMap(by => (mayHappen(model, each, by, said) ? [{ deed: each, who: by }] : []))) // prettier-ignore
  const picked = pick === null ? undefined : possible[pick % Math.max(1, possible.length)]
  return { deed, who, ...picked, ...said }
}

it('allows what the document allows, by whom it allows it, and becomes what it says', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), (delivery, steps) => {
      let real = anApplication({ delivery })
      let model: Model = { state: 'submitted', holder: null, round: null, rounds: 0, delivery }
      for (const drawn of steps) {
        const { deed, who, ...said } = chosen(model, drawn)
        const happened = attempt(real, deed, who, said)
        expect([deed, who, said, happened !== null]).toEqual([deed, who, said, mayHappen(model, deed, who, said)])
        if (!happened) continue
        seen.add(deed)
        model = after(model, deed, who, said)
        real = { ...happened, version: real.version + 1 }
        expect({ state: real.state, holder: whoIs(real.holder?.personId) }).toEqual({
          state: model.state,
          holder: model.holder,
        })
        checkAlways(real, model)
      }
    }),
    { numRuns: rounds(250, 20_000) },
  )
  expect([...seen].sort()).toEqual([...deeds].sort())
})

/** What is so after each step, whatever it was. */
function checkAlways(real: Application, model: Model) {
  const over = ['done', 'rated', 'withdrawn', 'refused'].includes(real.state)
  expect(real.endedAt !== null).toBe(over)
  expect(real.purgeAt !== null).toBe(over)
  expect(real.dueAt !== null).toBe(['submitted', 'precheck', 'accepted', 'processing'].includes(real.state))
  expect(real.correction?.named ?? null).toEqual(model.round)
  expect(real.timeline.length).toBeLessThanOrEqual(applicationMost.timeline)
  for (const who of ['kin', 'neighbour'] as const) {
    expect(allowedOn(real, actors[who])).toEqual([])
    expect(partiesOf(real, actors[who])).toEqual([])
  }
}
