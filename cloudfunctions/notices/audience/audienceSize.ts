import { smallestCell } from '@config/community/rates'
import { noticeRules } from '@config/community/notices'
import { audienceSizeInput, audienceSizeOutput } from '@shared/notices/contract'
import { isWorkTag } from '@shared/notices/tags'
import { action } from '../../_platform/call/action'
import { sizeOf } from './everybody'
import { knownAudience } from './theAudience'

/**
 * To how many people it would go, before it is written. Fewer than five are not counted out, and with tags neither are fewer than five who would be
 * left out, and the number is told in fives: so nobody is found out by choosing more and more narrowly (DOMAIN §12).
 */
export const audienceSize = action
  .allow('notice.write')
  .input(audienceSizeInput)
  .ids({ audience: knownAudience })
  .output(audienceSizeOutput)
  .query(async ({ ctx }) => {
    const { audience } = ctx.found.audience
    const now = ctx.clock.now()
    const size = await sizeOf(audience, now)
    const all =
      audience.tags.length > 0 && !audience.tags.some(isWorkTag) ? await sizeOf({ ...audience, tags: [] }, now) : null
    return preview(size, all)
  })

/** @param all how many they would be without tags; null when there are none. Pure. */
export function preview(size: number, all: number | null) {
  if (size < smallestCell) return { size: null, exact: false, says: `少于 ${smallestCell} 人` }
  if (all === null) return { size, exact: true, says: `${size} 人` }
  const step = noticeRules.previewStep
  const told = Math.max(smallestCell, Math.round(size / step) * step)
  const left = all - size
  // Of those who live there nearly all: how many exactly would tell of the few who are not.
  if (left > 0 && left < smallestCell) return { size: null, exact: false, says: '差不多所有人' }
  return { size: told, exact: false, says: `约 ${told} 人` }
}
