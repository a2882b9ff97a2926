/** Notices that are out before a journey begins: written by one, looked at by another. */
import type { Clock } from '../cloud/plugins/clock'
import type { DatabasePlugin } from '../cloud/plugins/database'
import type { Json } from '../cloud/plugin'
import type { Phone, World } from './phones'

export const [li, zhang, wang] = ['oXZZ-li-xiuying', 'oXZZ-zhang-min', 'oXZZ-wang-xiulan'] as const
export const [clerk, chief] = ['oXZZ-song-lina', 'oXZZ-zhao-jianguo'] as const
export const unit = 'XZZ-2-E05-B03-U2'
export const page = (name: string, id: string) => `packages/notices/${name}/index?id=${id}`
export const words = (phone: Phone) => phone.page.locator('.page:visible').last().innerText()

interface Named {
  id: string
  version: number
}

export function publishingIn(given: () => World) {
  const database = () => given().cloud.plugin<DatabasePlugin>('database')
  const clock = () => given().cloud.plugin<Clock>('clock')
  async function call<T = Named>(who: string, action: string, input: Json): Promise<T> {
    const answer = (await given().cloud.call(who, 'notices', action, input)) as {
      ok: boolean
      data: T
      error?: unknown
    }
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer.error)}`)
    return answer.data
  }
  const named = ({ id, version }: Named) => ({ id, version })
  const stored = (id: string) => [...database().dump('notices')].find(({ _id }) => _id === id)
  /** Until everybody has their message. */
  async function spread(id: string): Promise<void> {
    for (let turn = 0; stored(id)?.spreadAt !== null && turn < 200; turn++)
      await new Promise(resolve => setTimeout(resolve, 50))
  }
  /** Written by one, looked at by another, and out. */
  async function published(input: { [field: string]: Json }): Promise<string> {
    const notice = await call(clerk, 'save', { column: 'notice', audience: { node: unit }, ...input })
    await call(clerk, 'publish', named(await call(chief, 'review', { ...named(notice), approved: true })))
    await spread(notice.id)
    return notice.id
  }
  /** So many messages may WeChat send them of notices. */
  async function mayBeTold(openid: string, count: number): Promise<void> {
    const person = [...database().dump('people')].find(each => each.openid === openid)
    await database().insertMany('people', [{ ...person, msgCredits: { noticePublished: count } } as never])
    await control('consents', { openid, template: 'SAMPLE-noticePublished', count })
  }
  const control = (path: string, body: Json) =>
    fetch(`${given().cloud.url}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  /** The timer, until it has come through: what waits for WeChat is told. */
  const timer = async (): Promise<void> => void (await control('timers', { name: 'jobs' }))
  /** The server's clock, and what its timer does then. */
  const advance = async (ms: number): Promise<void> => void (await clock().advance(ms))
  const now = () => clock().now()
  return { call, spread, published, advance, now, database, mayBeTold, timer }
}
