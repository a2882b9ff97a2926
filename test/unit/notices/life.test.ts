/** The life of a notice, at random: whoever does what in whatever order, nothing is read that nobody has looked at, and a 公示 ends in one way only (DOMAIN §5). */
import type { SaveInput } from '../../../types/notices/contract'
import { isReadable, nextNoticeState } from '../../../types/notices/flow'
import type { Decision } from '../../../cloudfunctions/_platform/data/change'
import { addMinutes, type Time } from '../../../cloudfunctions/_platform/time'
import type { Content, Notice } from '../../../cloudfunctions/notices/schema'
import { timesOf } from '../../../cloudfunctions/notices/content/times'
import {
  closed,
  expired,
  lookedAt,
  missed,
  published,
  withdrawn,
} from '../../../cloudfunctions/notices/writing/published'
import { isSecondPerson } from '../../../cloudfunctions/notices/writing/who'
import { written } from '../../../cloudfunctions/notices/writing/written'
import { fc, rounds, seed } from '../../random'

const node = 'XZZ-2'
const ladder = [node, 'XZZ']
const begin: Time = '2026-11-24T09:00:00.000+08:00'
/** Two who live together, and two others; all may do everything there. */
const people = ['a', 'b', 'c', 'd'].map((name, nth) => ({
  personId: `p${name.repeat(24)}`,
  name,
  posts: [
    { role: 'areaLead' as const, node },
    { role: 'resident' as const, node: `XZZ-2-E05-B03-U2-0${nth < 2 ? 401 : 401 + nth}` },
  ],
}))
const marksOf = (nth: number) => [people[nth]!.personId, people[nth]!.posts[1]!.node]
const by = (nth: number) => ({ personId: people[nth]!.personId, name: people[nth]!.name, role: 'areaLead' as const })
const known = { audience: { node, place: '二片', tags: [], in: [node], out: [] }, nodes: [], ladder }

type Step =
  | {
      do: 'save'
      who: number
      text: number
      display: number | null
      expires: number | null
      later: boolean
      asDraft: boolean
    }
  | { do: 'review'; who: number; approved: boolean }
  | { do: 'publish' | 'withdraw' | 'close'; who: number }
  | { do: 'object' | 'answer' | 'timer' }
  | { do: 'wait'; minutes: number }

const day = 24 * 60
const who = fc.integer({ min: 0, max: 3 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), who, text: fc.integer({ min: 0, max: 99 }), display: fc.option(fc.integer({ min: 0, max: 10 })), expires: fc.option(fc.integer({ min: 0, max: 20 })), later: fc.boolean(), asDraft: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('review' as const), who, approved: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('publish' as const, 'publish' as const, 'withdraw' as const, 'close' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('object' as const, 'answer' as const, 'timer' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 4 * day }) }) },
) // prettier-ignore

/** What mostly follows each other: written, looked at and sent out by two; its time passes, what was said is answered, and somebody closes it. */
const begins = step.filter((one): one is Extract<Step, { do: 'save' }> => one.do === 'save')
const story: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 4, arbitrary: step.map(one => [one]) },
  { weight: 3, arbitrary: fc.tuple(begins, who).map(([save, reader]): Step[] => [{ ...save, asDraft: false }, { do: 'review', who: reader, approved: true }, { do: 'publish', who: 2 }]) },
  { weight: 2, arbitrary: fc.constant<Step[]>([{ do: 'object' }, { do: 'wait', minutes: 11 * day }, { do: 'answer' }, { do: 'close', who: 3 }, { do: 'wait', minutes: 11 * day }, { do: 'timer' }]) },
) // prettier-ignore

interface World {
  notice: Notice | null
  now: Time
  /** Objections without an answer. */
  open: number
  /** What a second person has agreed to, by its words. */
  agreed: Set<string>
  ended: boolean
}

const textOf = ({ body }: Pick<Content, 'body'>) => (body[0]?.kind === 'paragraph' ? body[0].text : '')

function decide(world: World, one: Step): Decision<Notice> | null {
  const { notice, now, open } = world
  switch (one.do) {
    case 'save': {
      const ahead = (days: number | null) => (days === null ? undefined : addMinutes(now, days * day + 1))
      const times = timesOf({ publishAt: one.later && notice?.state !== 'published' ? addMinutes(now, day) : undefined, expiresAt: ahead(one.expires), objectionsUntil: ahead(one.display) }, now) // prettier-ignore
      const content: Content = { title: `公告 ${one.text}`, body: [{ kind: 'paragraph', text: `${one.text}` }], attachments: [], finance: null, urgent: false, ...times } // prettier-ignore
      const input = {
        column: 'notice',
        audience: { node },
        why: '写错了',
        asDraft: one.asDraft,
      } as unknown as SaveInput
      return written('n1', notice, { input, by: by(one.who), marks: marksOf(one.who), known, content, added: [], doubtful: [], asks: () => [], at: now }) // prettier-ignore
    }
    case 'review': {
      if (!notice || !isSecondPerson(people[one.who]!, notice)) return null
      return lookedAt(notice, by(one.who), one.approved, '好', now)
    }
    case 'publish':
      return notice && published(notice, { by: by(one.who), places: { in: [node], out: [] }, size: 7, at: now })
    case 'withdraw':
      return notice && withdrawn(notice, by(one.who), '不发了', now)
    case 'close':
      return notice && closed(notice, by(one.who), '', open, now)
    case 'timer': {
      if (!notice?.dueAt || notice.dueAt > now) return null
      if (notice.state !== 'scheduled') return expired(notice, now)
      try {
        return published(notice, { by: null, places: { in: [node], out: [] }, size: 7, at: now })
      } catch (error) {
        return missed(notice, String(error), now)
      }
    }
    default:
      return null
  }
}

/** @throws when something happened that must not */
function check(before: World, after: Notice, one: Step): void {
  const was = before.notice
  const { now, agreed } = before
  if (was && was.state !== after.state) {
    const ways = Object.values(nextTo(was.state))
    expect(ways).toContain(after.state)
  }
  // Nothing is read that no second person has looked at.
  if (isReadable(after.state)) expect([...agreed]).toContain(textOf(after.content))
  if (!was?.display || was.state !== 'published') return
  // A 公示: it is still there and lasts at least as long, or it was closed after its end with everything answered.
  if (after.state === 'published') {
    expect(after.display).not.toBeNull()
    expect((after.display?.until ?? '') >= was.display.until).toBe(true)
    if (after.edition > was.edition)
      expect((after.display?.until ?? '') >= addMinutes(now, was.display.minutes)).toBe(true)
  } else {
    expect([one.do, after.state, now >= was.display.until, before.open]).toEqual(['close', 'closed', true, 0])
  }
}

const events = ['keep', 'submit', 'approve', 'sendBack', 'schedule', 'publish', 'correct', 'close', 'expire', 'miss', 'withdraw'] as const // prettier-ignore
const nextTo = (state: Notice['state']) => events.flatMap(event => nextNoticeState(state, event) ?? [])

it(`goes no other way than the table has it, and nobody reads what only its writers have seen (seed ${seed})`, () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.array(story, { minLength: 1, maxLength: 30 }), chapters => {
      const steps = chapters.flat()
      const world: World = { notice: null, now: begin, open: 0, agreed: new Set(), ended: false }
      for (const one of steps) {
        if (one.do === 'wait') world.now = addMinutes(world.now, one.minutes)
        const { notice } = world
        const runs = notice?.state === 'published' && notice.display && world.now < notice.display.until
        if (one.do === 'object' && runs) world.open += 1
        if (one.do === 'answer' && world.open > 0) world.open -= 1
        let decision: Decision<Notice> | null = null
        try {
          decision = decide(world, one)
        } catch (error) {
          expect(error).toHaveProperty('code')
        }
        if (!decision) continue
        if (one.do === 'review' && one.approved) {
          const { correction, content } = decision.after
          world.agreed.add(textOf(correction?.state === 'reviewed' ? correction.content : content))
        }
        check(world, decision.after, one)
        world.notice = decision.after
        reached.add(decision.after.state)
      }
    }),
    { seed, numRuns: rounds(400, 20_000) },
  )
  expect([...reached].sort()).toEqual(['closed', 'draft', 'expired', 'inReview', 'published', 'reviewed', 'scheduled', 'sentBack', 'withdrawn']) // prettier-ignore
})

it('nobody of the household of whoever wrote it is the second person, in whatever post', () => {
  const { after } = written('n1', null, { input: { column: 'notice', audience: { node } } as unknown as SaveInput, by: by(0), marks: marksOf(0), known, content: { title: '停水', body: [], attachments: [], finance: null, urgent: false, publishAt: null, expiresAt: null, objectionsUntil: null }, added: [], doubtful: [], asks: () => [], at: begin }) // prettier-ignore
  expect(people.map(person => isSecondPerson(person, after))).toEqual([false, false, true, true])
})
