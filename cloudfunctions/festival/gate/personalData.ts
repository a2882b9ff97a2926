/** Whose code is which, and who checked in whom. */
import { attending, sharing } from '@config/community/festivalDay'
import { answering } from '@config/community/purposes'
import { scanResultLabels } from '@shared/festival/day/dayLabels'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { Day, Pass, Scan } from './collections'

export const passData: PersonalData<Pass> = {
  // It is the household's: who leaves stands in it no more.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    home: { purpose: attending },
    'proxy.name': { purpose: attending, is: 'words', by: 'proxy.by.personId', heading: '请谁代签' },
    ...someone('proxy.by', attending, '谁请的'),
    'proxy.at': { purpose: attending, heading: '什么时候请的' },
    at: { purpose: sharing },
  },
  plain: { _id: 'a scope and digits by chance', scope: 'a session or an edition', spoken: 'digits by chance' },
  exports: [{ title: '柿子节请人代签', found: { index: 'byMention' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: attending }],
}

/** Names that we wrote down as they were told. */
const told = { purpose: attending, is: 'words' } as const

export const scanData: PersonalData<Scan> = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'receivedAt',
  personal: {
    entry: { purpose: attending },
    place: { purpose: attending, heading: '房屋' },
    family: { ...told, heading: '哪家' },
    proxy: { ...told, heading: '代签的人' },
    at: { purpose: attending, heading: '什么时候扫的' },
    receivedAt: { purpose: attending },
    ...someone('by', answering, '谁扫的'),
    'other.at': { purpose: attending },
    ...someone('other.by', answering, '另一次是谁扫的'),
  },
  plain: { _id: 'a hash', session: 'a session', spoken: 'digits by chance' },
  shown: { result: { heading: '结果', labels: scanResultLabels }, size: { heading: '几个人' } },
  exports: [{ title: '我在柿子节扫过的码', found: { index: 'byMention' }, only: ['at', 'result', 'size'] }],
  retention: [{ index: 'byAge', equal: {}, purpose: attending }],
}

export const dayData: PersonalData<Day> = {
  found: [],
  since: null,
  personal: {},
  plain: {
    _id: 'a number',
    'sessions.*': 'a session',
    'sessions.*.name': 'what the plan calls it',
    'sessions.*.meeting': 'a place in words',
    'sessions.*.startsAt': 'a time',
    'sessions.*.endsAt': 'a time',
    'sessions.*.releasedAt': 'a time',
    factsAt: 'a time',
    hash: 'a hash',
  },
  exports: [],
}
