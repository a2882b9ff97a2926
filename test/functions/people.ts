/** The people of the function tests by name, and the community that each of these files begins with: at a working morning, as it was at the beginning. */
import { aCommunity, who, type Community } from './community'
import type { Json } from '../cloud/plugin'

/** Openids of those who stand in most stories. */
export const people = {
  li: who.resident,
  wang: who.unitLead,
  /** Leads the building above 王秀兰's unit. */
  sun: 'oXZZ-sun-deming',
  /** Leads the unit beside. */
  zhao: 'oXZZ-zhao-guifang',
  clerk: 'oXZZ-song-lina',
  /** On duty at the desk. */
  desk: 'oXZZ-zhou-min',
  chief: 'oXZZ-zhao-jianguo',
}

/** Tuesday, when everybody works. */
export const morning = '2026-11-24T09:00:00+08:00'

/**
 * The community of a test file: begun before its tests, as new and at a working morning before each of them, gone after them.
 * @param now the time at which each test begins; null for the machine's
 * @returns the people, how they call, and `given` for the community itself
 */
export function communityOf(now: string | null = morning) {
  let community: Community
  beforeAll(async () => void (community = await aCommunity()))
  beforeEach(async () => {
    await community.renew()
    if (now !== null) await community.control('POST', 'clock', { now: Date.parse(now) })
  })
  afterAll(() => community.stop())
  const call = <T>(by: string, action: string, input: Json = {}, key?: string) =>
    community.call<T>(by, action, input, key)
  /** The error of a call that is refused, null of one that is not. */
  const errorOf = async (by: string, action: string, input: Json = {}, key?: string) => {
    const answer = await community.ask(by, action, input, key)
    return answer.ok ? null : answer.error
  }
  return {
    ...people,
    given: () => community,
    call,
    errorOf,
    /** Only its code. */
    refused: async (...asked: Parameters<typeof errorOf>) => (await errorOf(...asked))?.code ?? null,
  }
}
