/** Diaries, caring for a tree, the photo wall and the chronicle: what is decided, without a cloud (DOMAIN §6). */
import { pastEditions } from '@config/community/chronicle'
import { diaryEventsOf, diaryStates } from '@shared/festival/trees/diaryFlow'
import { caredFor, caredNoMore, familyName, familyOf } from '../../../cloudfunctions/festival/trees/care/care'
import type { DiaryEntry, TreeCare } from '../../../cloudfunctions/festival/trees/collections'
import { addedEntry, entryAfter, settledEntry } from '../../../cloudfunctions/festival/trees/diary/diary'
import { chronicleOf } from '../../../cloudfunctions/festival/after/editionLines'
import { consentLack, hungPhoto, takenDown } from '../../../cloudfunctions/festival/after/wall/wallPhoto'
import { seasonStart } from '../../../cloudfunctions/festival/trees/view'
import { fc } from '../../random'

const at = '2026-11-24T09:00:00.000+08:00'
const li = { personId: 'p1', name: '李秀英' }
const staff = { personId: 'p2', name: '宋丽娜' }
const added = (more: Partial<Parameters<typeof addedEntry>[0]> = {}) =>
  addedEntry({
    ...{ id: 'd1', tree: 'E05-07', by: li, ripeness: 'ripe', photo: 'cloud://a/trees/d1/x.jpg', words: '', doubtful: false, at },
    ...more,
  }).after // prettier-ignore

describe('an entry of a diary', () => {
  it('is of the day on which it was handed in, and its photo is looked at', () => {
    expect(added()).toMatchObject({ state: 'shown', day: '2026-11-24', words: null, photosDueAt: at })
  })

  it('waits for a human where a program doubts its words', () => {
    expect(added({ words: '来摘吧', doubtful: true })).toMatchObject({ state: 'waits', words: '来摘吧' })
  })

  it('waits too when WeChat is sure that its photo must not be seen, and not when it only doubts', () => {
    const seen = (state: 'risky' | 'doubtful') => {
      const entry = added()
      const photoChecks = (entry.photoChecks ?? []).map(check => ({ ...check, state }))
      return settledEntry({ ...entry, photoChecks }).state
    }
    expect([seen('risky'), seen('doubtful')]).toEqual(['waits', 'shown'])
    const hidden: DiaryEntry = { ...added(), state: 'hidden' }
    const risky = (hidden.photoChecks ?? []).map(check => ({ ...check, state: 'risky' as const }))
    expect(settledEntry({ ...hidden, photoChecks: risky }).state).toBe('hidden')
  })

  it('that staff found fine is asked about no more', () => {
    const { after } = entryAfter(added({ doubtful: true }), 'show', staff)
    expect(after).toMatchObject({ state: 'shown', lookedBy: staff, photoChecks: [], photosDueAt: null })
  })

  it('can be taken back by whoever took it, and hidden is hidden', () => {
    const { after } = entryAfter(added(), 'hide', li)
    expect(after).toMatchObject({ state: 'hidden', lookedBy: null })
    expect(() => entryAfter(after, 'show', staff)).toThrow()
    expect(diaryStates.map(state => diaryEventsOf(state, ['resident']))).toEqual([['hide'], ['hide'], []])
    expect(diaryEventsOf('waits', ['planner'])).toEqual(['show', 'hide'])
  })
})

it('a season begins in July: what was seen of a tree before says nothing of this year’s fruit', () => {
  expect(seasonStart('2026-11-24T09:00:00.000+08:00')).toBe('2026-07-01T00:00:00.000+08:00')
  expect(seasonStart('2027-02-01T09:00:00.000+08:00')).toBe('2026-07-01T00:00:00.000+08:00')
})

describe('caring for a tree', () => {
  const home = 'XZZ-2-E05-B03-U2-0402'
  const care = (before: TreeCare | null, more = {}) =>
    caredFor(before, { tree: 'E05-07', by: li, home, named: true, at, ...more })

  it('is one family’s; another one is told to choose another tree, whoever of the same home may change it', () => {
    const taken = care(null)!.after
    expect(familyOf(taken.carer)).toBe('李家')
    expect(() => care(taken, { by: staff, home: 'XZZ-2-E05-B03-U2-0501' })).toThrow('这棵树有人家认养了')
    expect(care(taken, { by: { personId: 'p3', name: '李强' }, named: false })!.after.carer).toMatchObject({ personId: 'p3', named: false })
    expect(care(taken)).toBeNull()
    expect(caredNoMore(taken, at)!.after.carer).toBeNull()
  }) // prettier-ignore

  it('names nobody who did not agree, and says a family as neighbours do', () => {
    expect(familyOf({ name: '李秀英', named: false })).toBeNull()
    expect([familyName('李秀英'), familyName('欧阳修'), familyName('王')]).toEqual(['李家', '欧阳家', '王家'])
  }) // prettier-ignore
})

describe('a photo of the wall', () => {
  it('shows nobody who did not agree, and no child without a guardian', () => {
    expect(consentLack('nobody', undefined)).toBeNull()
    expect(consentLack('adults', undefined)).toContain('谁同意了')
    expect(consentLack('children', undefined)).toContain('家长')
    expect(consentLack('children', '小军的妈妈王芳，11 月 8 日当面说的')).toBeNull()
  })

  it('goes for good, with its file', () => {
    const hung = hungPhoto({ ...{ id: 'w1', edition: 11, photo: 'f', caption: '开摘', shows: 'nobody', consent: '不用', by: staff, at } }).after
    expect(hung.consent).toBeNull()
    const { after } = takenDown(hung, staff, '看得到门牌')
    expect(after).toMatchObject({ state: 'takenDown', photo: null })
    expect(() => takenDown(after, staff, '再拿')).toThrow('已经拿下来了')
  }) // prettier-ignore
})

describe('the chronicle', () => {
  it('has every year from 2015 to the newest edition once, the newest first, and calls a sample what nobody weighed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ edition: fc.integer({ min: 1, max: 20 }), grams: fc.option(fc.nat(9_000_000)) }), {
          selector: each => each.edition,
        }),
        kept => {
          const known = kept.map(each => ({ ...each, homes: null, startsAt: null }))
          const lines = chronicleOf({ past: pastEditions, known })
          const numbers = lines.map(({ edition }) => edition)
          expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => other - one))
          expect(numbers).toEqual(expect.arrayContaining(pastEditions.map(({ edition }) => edition)))
          for (const { edition, grams, sample, year } of lines) {
            const weighed = known.find(each => each.edition === edition)?.grams ?? null
            expect(year - edition).toBe(2014)
            if (weighed !== null) expect([grams, sample]).toEqual([weighed, false])
            else expect(sample).toBe(edition <= pastEditions.length)
          }
        },
      ),
    )
  })
})
