/** The longest words that a plan may have, in the server's own answers: nobody's phone is wide enough for them by chance. */
import type { Page } from 'playwright-core'
import type { CodeView } from '../../types/festival/day/gate'
import type { FestivalOfHome } from '../../types/festival/signUp'

const session = '周六上午华城路一二三小区老树联合采摘场' // 20 at most
const meeting = '华城路二小区东门进来往右走到头，凉亭旁边挂着红灯笼的那棵老柿子树底下，找王秀兰' // 40 at most
const person = '古丽娜尔·阿不都热合曼·买买提明'
const place = '华城路二小区（含沿街商住楼）12 号楼 3 单元 2101'

const longHome = ({ current, mine, fruit }: FestivalOfHome): FestivalOfHome => ({
  current: {
    ...current,
    sessions: current.sessions.map(each => ({ ...each, name: session, meeting: { ...each.meeting, words: meeting } })),
    changes: [{ at: current.sessions[0]?.opensAt ?? '', says: `${session}改到下一个周日上午九点，${meeting}` }],
  },
  mine: { ...mine, entries: mine.entries.map(each => ({ ...each, by: { name: person, mine: false } })) },
  fruit,
}) // prettier-ignore

const longCode = (code: CodeView): CodeView => ({
  ...code,
  place,
  session: code.session && { ...code.session, name: session, meeting },
  proxy: { name: person, at: '2026-11-28T09:30:00.000+08:00' },
})

/** What fruit a household has, as its home page says it once the harvest is weighed. */
const someFruit: FestivalOfHome['fruit'] = {
  share: {
    ...{ grams: 1_550, state: 'handedOut', order: 1_268, homes: 3_876, elder: true, deliver: false },
    ...{ handedAt: '2026-11-28T16:30:00.000+08:00', handedGrams: 1_550 },
  },
  asksDelivery: false,
}

const longer: Record<string, (data: never) => unknown> = { home: longHome, code: longCode }

/** Makes the festival's answers on a phone as long as they can be. @param fruit it is shared out too */
export async function answersAtLength(page: Page, fruit = false): Promise<void> {
  // What the screen before still waits for is nobody's any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.route('**/client/functions/festival', async route => {
    const { path } = route.request().postDataJSON() as { path: string }
    const lengthen = longer[path]
    if (!lengthen) return route.continue()
    const answer = (await (await route.fetch()).json()) as { result: { ok: boolean; data: never } }
    if (!answer.result.ok) return route.fulfill({ json: answer })
    const data = lengthen(answer.result.data) as object
    const shared = fruit && path === 'home' ? { fruit: someFruit } : {}
    return route.fulfill({ json: { result: { ok: true, data: { ...data, ...shared } } } })
  })
}
