/** Who took what is ready: what was given out is signed for (DOMAIN §7). Pure. */
import { fail } from '@shared/errors'
import type { Fetcher } from '@shared/services/paperFlaws'
import type { Time } from '../../../_platform/time'
import type { Application } from '../../applying/schema'

interface Taken {
  by?: Fetcher | undefined
  name?: string | undefined
}

/** @throws invalid for a relative without a name, and for an agent where there is none */
export function fetchedBy(
  { applicant, agent, how }: Application,
  { by = 'applicant', name }: Taken,
  home: boolean,
  at: Time,
): NonNullable<Application['fetched']> {
  const written = name?.trim() ?? ''
  if (by === 'applicant') return { by, name: applicant.name, at, home }
  if (by === 'agent') {
    const acting = how === null ? agent?.name : undefined
    if (!acting && written === '') throw fail('invalid', { fields: { name: '请写下代他来取的人叫什么' } })
    return { by, name: written || (acting ?? ''), at, home }
  }
  if (written === '') throw fail('invalid', { fields: { name: '请写下来取的家里人叫什么' } })
  return { by, name: written, at, home }
}
