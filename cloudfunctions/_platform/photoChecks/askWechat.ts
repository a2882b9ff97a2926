import { log, logError } from '../log'
import { openapi } from '../sdk'

/** WeChat's numbers: a picture, and for a forum. */
const [picture, forum] = [2, 3]

/** It does not know the person, or has not seen them for two hours: asking again does not help. */
const hopeless = [40003, 61010]

/**
 * Asks WeChat to look at a picture; its answer comes later (cloudfunctions/pushes).
 * @param url at which WeChat loads it
 * @param openid who shows it
 * @returns the name under which it answers
 */
export async function askWechat(url: string, openid: string): Promise<{ trace: string } | 'later' | 'never'> {
  try {
    // The SDK writes WeChat's `trace_id` so.
    const { traceId } = (await openapi.security.mediaCheckAsync({
      mediaUrl: url,
      mediaType: picture,
      version: 2,
      scene: forum,
      openid,
    })) as { traceId?: unknown }
    if (typeof traceId === 'string' && traceId !== '') return { trace: traceId }
    log('photoCheck.withoutTrace', {})
    return 'later'
  } catch (error) {
    logError('photoCheck.failed', error)
    return hopeless.includes((error as { errCode?: number }).errCode ?? 0) ? 'never' : 'later'
  }
}
