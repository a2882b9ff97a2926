/** What was given out and ends some day: whoever applied is told in time, without noting it themselves. */
import { fail } from '@shared/errors'
import type { Transaction } from '../../../_platform/data/transaction'
import type { DateText, Time } from '../../../_platform/time'
import { specOf } from '../../applying/handIn/edition'
import type { Application } from '../../applying/schema'
import { permits } from '../../expiry/collections'
import { endingOf, notedFor, permitIdOf } from '../../expiry/permit'

/**
 * Writes the last day beside the application and with whoever has the permit, as one.
 * @throws invalid for a service that gives nothing that ends, and for a day that cannot be
 */
export async function givenOut(
  { applicant, service }: Application,
  ends: DateText | undefined,
  transaction: Transaction | undefined,
  at: Time,
): Promise<Pick<Application, 'ends'> | object> {
  if (ends === undefined) return {}
  if (!transaction) throw new Error('what ends is written together with what was given out')
  const spec = await specOf(service.version)
  if (!endingOf(spec)) throw fail('invalid', { fields: { ends: '这件事办下来没有到期的日子，不用填' } })
  const before = await transaction.find(permits, permitIdOf(applicant.personId, spec.id))
  const after = noteable(() => notedFor(before, { who: applicant, spec, until: ends, agent: before?.agent ?? null }, at)) // prettier-ignore
  if (before) await transaction.save(permits, before, { ...after, version: before.version + 1 })
  else await transaction.insert(permits, { ...after, version: 1 })
  return { ends }
}

/** What is said against a day, at the field in which it stands here. */
function noteable<T>(note: () => T): T {
  try {
    return note()
  } catch (error) {
    const says = (error as { fields?: Record<string, string> }).fields?.until
    throw says === undefined ? error : fail('invalid', { fields: { ends: says } })
  }
}
