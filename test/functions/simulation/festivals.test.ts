/** Seeds of festivals under random faults (test/simulate/festival): places, the draw, codes and the ledger stay whole, and planted bugs are found. */
import { bugs } from '../../simulate/festival/sabotage'
import { rules, violations, type Ending } from '../../simulate/festival/rules'
import { simulateFestivals, wrongText, type Outcome } from '../../simulate/festival/simulate'
import { aWorld, type World } from '../../simulate/world'
import { rounds, seed } from '../../random'

const seeds = rounds(4, 500)
/** The planted bugs are found within so many. */
const patience = 40
/** Where the search begins by day: at a story that is known to find it. At night it begins with the first, and those that are rare are searched for too. */
const finders: Record<string, number> = {
  'places that are taken though there are none': 5,
  'a sweep that forgets who was stopped in between': 1,
  'places that nobody gets back': 2,
  'an offer that is kept and told to nobody': 2,
}

let worlds: World[]
let endings: Outcome[]
beforeAll(async () => {
  worlds = await Promise.all([aWorld(), aWorld()])
  endings = []
})
afterAll(() => Promise.all(worlds.map(world => world.cloud.stop())))

it(`leaves nothing wrong behind in ${seeds} festivals, in which everything happens`, async () => {
  const wrong = await simulateFestivals(worlds, { from: 1, count: seeds }, outcome => endings.push(outcome))
  if (wrong) throw new Error(wrongText(wrong))
  const done = new Set(endings.flatMap(({ ending }) => ending.asked.filter(({ answer }) => answer.ok).map(({ action }) => action)))
  const usual = ['signUp', 'change', 'withdraw', 'enterNumber', 'confirmNumber', 'draw', 'code', 'checkIn', 'checkInMany', 'weigh', 'correct', 'shareOut', 'handOut']
  expect(usual.filter(each => !done.has(`festival.${each}`))).toEqual([])
  const states = new Set(endings.flatMap(({ ending }) => ending.entries.map(({ state }) => state)))
  expect([...states]).toEqual(expect.arrayContaining(['placed', 'checkedIn', 'withdrawn']))
}, 1_800_000) // prettier-ignore

describe(`a planted bug is found (SEED=${seed})`, () => {
  /** Each costs a world and a festival: by day one of them, others with each seed. */
  const soon = Object.keys(finders)
  const some = Object.entries(bugs).filter(([what]) => rounds(Number(what === soon[seed % soon.length]), 1))
  it.each(some)('%s', async (what, bug) => {
    const world = await aWorld([bug])
    const wrong = await simulateFestivals([world], { from: rounds(finders[what] ?? 1, 1), count: patience }, () => {})
    await world.cloud.stop()
    expect(wrong && wrongText(wrong)).toMatch(/left something wrong:\n.+\nrepeat it: npm run simulate -- --festival --seed \d+$/s)
  }, 1_800_000) // prettier-ignore
})

describe('the rules see what is broken', () => {
  /** Each rule, and how a festival must have ended to break it. */
  const breaks: Record<string, (ending: Ending) => unknown> = {
    'on the way': ending => ending.onTheWay.push('a place too many'),
    'nothing is unexpected while nothing goes wrong': ending => Object.assign(ending.asked[0]!, { faulty: false, answer: { ok: false, error: { code: 'lost' } } }), // prettier-ignore
    'a household has one sign-up for a session': ending => ending.entries.push(ending.entries[0]!),
    'what was said of places is so': ending => {
      const session = ending.sessions.find(({ _id }) => _id === '12-2')
      session!.winners = {}
      const mine = ending.entries.filter(entry => entry.session === '12-2')
      for (const { home, _id } of mine) ending.asked = [...ending.asked.filter(each => each.home !== home), { who: 'o', home, action: 'festival.signUp', input: { session: '12-2' }, faulty: false, answer: { ok: true, data: { id: _id, state: 'placed' } } }] // prettier-ignore
    },
    'the list is what was hashed, and the ranking follows from it': ending => (ending.lists[0]!.rows[0]!.size += 1),
    'whoever came is counted once, at the time of the first scan': ending => (ending.scans = []),
    'the ledger is whole to the gram': ending => (ending.lines[0]!.grams += 1),
    'what was weighed stands there once': ending => (ending.lines = []),
    'a home has its share once': ending => (ending.days[0]!.handedHomes += 1),
  }
  it.each(Object.keys(rules))('%s', rule => {
    const whole = endings.find(({ ending }) => ending.lists.length > 0 && ending.scans.some(({ result }) => result === 'first') && ending.lines.length > 2)!.ending // prettier-ignore
    expect(violations(whole)).toEqual([])
    const broken = structuredClone(whole)
    breaks[rule]!(broken)
    expect(violations(broken).filter(wrong => wrong.startsWith(rule))).not.toEqual([])
  })
})
