/** What the changes about 三率 are sent with, for test/functions/calls/keys.test.ts. */
import type { BoardItem } from '../../../types/reports/board'
import type { ReportView } from '../../../types/reports/contract'
import type { Json } from '../../cloud/plugin'
import type { Lines } from '../calls/sentTwice'
import { who, type Community } from '../community'

const place = 'XZZ-2-E05-B03-U2'
const building = 'oXZZ-sun-deming'
const area = 'oXZZ-liu-chunmei'
const chief = 'oXZZ-zhao-jianguo'

export function linesIn(given: () => Community): Lines {
  const call = (by: string, action: string, input: Json) => given().call<ReportView>(by, action, input)
  const filed = () =>
    call(who.resident, 'reports.submit', { photos: [], text: '楼道堆了纸箱', place, category: 'clutter' })
  const asked = async () => {
    const { id, version } = await filed()
    return call(area, 'reports.exclude', { id, version, reason: '停电，谁都没办法' })
  }
  const on =
    (
      by: string,
      before: () => Promise<ReportView>,
      more: { [field: string]: Json },
      other: { [field: string]: Json },
    ) =>
    async () => {
      const { id, version } = await before()
      return { by, input: { id, version, ...more }, other: { id, version, ...more, ...other } }
    }
  const settled = async () => {
    const accepted = await call(who.unitLead, 'reports.accept', named(await filed()))
    return call(who.unitLead, 'reports.resolve', {
      ...named(accepted),
      outcome: 'solved',
      photos: [],
      noPhoto: '拍不了',
    })
  }
  const shown = { words: '楼道清出来了', photos: [], before: 0 }
  const proposed = async () => {
    const { id } = await settled()
    return given().call<BoardItem>(building, 'reports.showOnBoard', { id, ...shown })
  }
  const named = ({ id, version }: { id: string; version: number }) => ({ id, version })
  const onEntry = (by: string) => async () => {
    const entry = named(await proposed())
    return { by, input: entry, other: { ...entry, version: 9 } }
  }
  return {
    'reports.showOnBoard': async () => {
      const { id } = await settled()
      return { by: building, input: { id, ...shown }, other: { id, ...shown, words: '别的话' } }
    },
    'reports.agreeBoard': onEntry(area),
    'reports.takeOffBoard': onEntry(area),
    'reports.refuseBoard': onEntry(who.resident),
    'reports.exclude': on(area, filed, { reason: '停电，谁都没办法' }, { reason: '别的原因' }),
    'reports.confirmExclusion': on(chief, asked, {}, { version: 1 }),
    'reports.include': on(area, asked, { reason: '看错了' }, { reason: '别的' }),
  }
}
