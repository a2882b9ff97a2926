import { boardCategories } from '@config/community/board'
import { _ } from '../../_platform/sdk'
import type { Report } from '../collections'
import { isBoardable } from './boardable'
import { boardEntries } from './collections'

/**
 * What turns out not to be put right, or was hidden, leaves 公示栏: nobody reads there that something is done which is not (DOMAIN §4). It can
 * be chosen again when it is. One trip, and none for what was never settled, nor is of a kind that is shown.
 */
export async function offBoard(report: Report): Promise<void> {
  const isNever = !boardCategories.includes(report.category) || (report.resolvedAt === null && report.reopens === 0)
  if (isNever || isBoardable(report)) return
  const off = { state: 'off', waitingAt: _.set(null), shownAt: _.set(null), version: _.inc(1) }
  await boardEntries.updateIf(report._id, { state: _.in(['proposed', 'shown']) }, off)
}
