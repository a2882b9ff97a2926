/**
 * The sample of 回访 (DOMAIN §4): of what closes without a word some are drawn, by a keyed number out of the report's id. Without the key nobody
 * can foresee it; with the key anybody can draw again (decisions/0025).
 */
import { createHmac } from 'node:crypto'
import { reportRules } from '@config/community/limits'
import { env } from '../../_platform/env'
import { isStranger } from '../../_platform/personId'
import type { Report } from '../collections'

/** Numbers run from 0 up to here. */
const whole = 10_000

/** What is below this number is drawn. */
export const drawnBelow = (reportRules.callBackPercent / 100) * whole

/** The number of a report, 0 to 9,999: the first 4 bytes of HMAC-SHA256 over `callBack:<id>`, what is left of them beside whole tens of thousands. */
export function drawnNumber(id: string, key: string): number {
  const bytes = createHmac('sha256', Buffer.from(key, 'base64')).update(`callBack:${id}`).digest()
  return bytes.readUInt32BE(0) % whole
}

/** Is this report asked after by phone? Of somebody without an account each one: they have no other way to say how it came out. */
export const isDrawn = ({ _id, reporter }: Pick<Report, '_id' | 'reporter'>): boolean =>
  isStranger(reporter.personId) || drawnNumber(_id, env.auditKey()) < drawnBelow
