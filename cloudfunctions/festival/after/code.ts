import { logError } from '../../_platform/log'
import { openapi } from '../../_platform/sdk'

/** Pixels: sharp on a poster. */
const width = 430
const page = 'packages/festival/home/index'

/** The mini-program's code that opens the festival's page, as WeChat draws it; null when it draws none now: a poster is one without it too. */
export async function festivalCode(): Promise<{ kind: 'png' | 'jpeg'; base64: string } | null> {
  try {
    const answer = await openapi.wxacode.getUnlimited({ scene: 'poster', page, checkPath: false, width })
    const { buffer, contentType } = answer as { buffer: Buffer; contentType?: string }
    return { kind: /png/.test(contentType ?? '') ? 'png' : 'jpeg', base64: buffer.toString('base64') }
  } catch (error) {
    logError('poster.noCode', error)
    return null
  }
}
