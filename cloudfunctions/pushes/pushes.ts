/** What WeChat tells by itself (消息推送), and whom it is passed on to: a table. A new event is an entry here and a word in `pushes` of function.json. */
import type { Pushes } from '../_platform/call/receive'
import * as z from '@shared/z'

/** What it says of a picture that it was asked to look at (docs/platform.md §4). Without a word for it, it could not look. */
const mediaCheck = z.object({
  trace_id: z.string(),
  result: z.optional(z.object({ suggest: z.optional(z.string()) })),
})

export const pushes: Pushes = {
  wxa_media_check: event => {
    const { trace_id: trace, result } = z.parse(mediaCheck, event)
    const says = result?.suggest === 'pass' || result?.suggest === 'risky' ? result.suggest : 'review'
    // Whose photo it is, the question knows.
    return {
      actions: ['reports.hearOfPhoto', 'festival.hearOfPhoto', 'festival.hearOfWallPhoto'],
      input: { trace, says },
    }
  },
}
