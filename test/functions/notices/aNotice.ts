/** Notices on the local cloud: from a draft to what people read. */
import type { ActionAnswer } from '../../../types/errors'
import type { NoticeView } from '../../../types/notices/contract'
import type { NoticePage, NoticeRow } from '../../../types/notices/reading'
import type { Json } from '../../cloud/plugin'
import type { Community } from '../community'

export const clerk = 'oXZZ-song-lina'
export const chief = 'oXZZ-zhao-jianguo'
export const areaLead = 'oXZZ-liu-chunmei'
export const wang = 'oXZZ-wang-xiulan'
export const li = 'oXZZ-li-xiuying'
/** Lives with 李秀英. */
export const daughter = 'oXZZ-wang-haining'
/** A tenant in the same unit. */
export const neighbour = 'oXZZ-zhang-min'
export const guest = 'oXZZ-he-wei'
export const unit = 'XZZ-2-E05-B03-U2'
export const day = 86_400_000

type Fields = { [field: string]: Json }

/** What somebody writes. */
export const aNotice = (more: Fields = {}): Fields => ({
  column: 'notice',
  title: '周一停水',
  body: [{ kind: 'paragraph', text: '周一上午九点到下午三点停水，请接好水。' }],
  audience: { node: unit },
  ...more,
})

export const codeOf = (answer: ActionAnswer<unknown>) => (answer.ok ? 'ok' : answer.error.code)

export function noticesIn(given: () => Community) {
  const ask = <T = unknown>(who: string, action: string, input: Json, key?: string) =>
    given().ask<T>(who, `notices.${action}`, input, key)
  const call = <T = NoticeView>(who: string, action: string, input: Json, key?: string) =>
    given().call<T>(who, `notices.${action}`, input, key)
  const named = ({ id, version }: Pick<NoticeView, 'id' | 'version'>) => ({ id, version })
  const saved = (more: Fields = {}, by = clerk) => call(by, 'save', aNotice(more))
  const looked = async (notice: Pick<NoticeView, 'id' | 'version'>, by = chief) =>
    call(by, 'review', { ...named(notice), approved: true })
  const reviewed = async (more: Fields = {}, by = clerk) => looked(await saved(more, by))
  const publish = (notice: Pick<NoticeView, 'id' | 'version'>, by = clerk) =>
    call<{ id: string; version: number; state: string; recipients: number }>(by, 'publish', named(notice))
  const published = async (more: Fields = {}, by = clerk) => publish(await reviewed(more, by), by)
  const listed = async (who: string, input: Json = {}) =>
    (await call<{ items: NoticeRow[] }>(who, 'list', input)).items.map(({ title }) => title)
  const page = (who: string, id: string) => call<NoticePage>(who, 'get', { id })
  const advance = async (ms: number) => {
    await given().control('POST', 'clock', { advance: ms })
    await given().control('POST', 'timers', { name: 'jobs' })
  }
  /** Until every fan-out is through. */
  const spread = async () => {
    const open = () => [...given().database.dump('notices')].some(({ spreadAt }) => spreadAt !== null)
    for (let turn = 0; open() && turn < 1_200; turn++) await new Promise(resolve => setTimeout(resolve, 50))
  }
  return { ask, call, named, saved, looked, reviewed, publish, published, listed, page, advance, spread }
}
