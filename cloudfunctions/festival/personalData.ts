/** Who planned 柿子节, which household signed up for what, who was drawn. */
import { joining, planning } from '@config/community/festival'
import { answering } from '@config/community/purposes'
import { editionStateLabels, entryStateLabels } from '@shared/festival/labels'
import { someone, type PersonalData } from '../_platform/privacy/personalData'
import type { Edition, Entry, List, Session } from './collections'

/** The community's own words: they stay, and whoever left stands in none of them. */
const said = { purpose: planning, is: 'words' } as const

const planAt = (path: string) => ({
  [`${path}.startsAt`]: 'a time',
  [`${path}.endsAt`]: 'a time',
  [`${path}.opensAt`]: 'a time',
  [`${path}.closesAt`]: 'a time',
  [`${path}.meeting.place`]: 'the code of a place',
  [`${path}.trees`]: 'ids of trees',
})
const wordsAt = (path: string) => ({ [`${path}.name`]: said, [`${path}.meeting.words`]: said })

export const editionData: PersonalData<Edition> = {
  // What was announced stays: it is the community's.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    rules: said,
    ...wordsAt('sessions'),
    'source.name': said,
    'source.issue': said,
    ...someone('author', planning, '谁安排的'),
    writers: { purpose: planning, is: 'personId' },
    ...someone('checkedBy', planning, '谁看过'),
    note: { purpose: planning, is: 'words', by: 'checkedBy.personId', heading: '看过的人说' },
    ...someone('changes.by', planning, '谁改的'),
    'changes.says': said,
    at: { purpose: planning, heading: '时间' },
  },
  plain: {
    _id: 'a number',
    ...planAt('sessions'),
    'source.at': 'a time',
    announcedAt: 'a time',
    'changes.at': 'a time',
    'changes.session': 'the id of a session',
    tellingAt: 'a time',
  },
  shown: { number: { heading: '第几届' }, state: { heading: '到哪一步', labels: editionStateLabels } },
  exports: [{ title: '我安排过的柿子节', found: { index: 'byMention' }, only: ['number', 'state', 'at'] }],
}

export const sessionData: PersonalData<Session> = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    ...wordsAt('plan'),
    ...someone('drawn.by', planning, '谁填的开奖号'),
    'drawn.marks': { purpose: planning, is: 'personId' },
    ...someone('drawn.confirmedBy', planning, '谁核对的开奖号'),
    'winners.*': { purpose: joining },
    'winners.*.at': { purpose: joining },
    'offers.*': { purpose: joining },
    'offers.*.at': { purpose: joining },
    'offers.*.until': { purpose: joining },
  },
  plain: {
    _id: 'an edition and a number',
    ...planAt('plan'),
    closedAt: 'a time',
    'list.hash': 'a hash',
    'list.at': 'a time',
    'drawn.number': 'the number of a public draw',
    'drawn.at': 'a time',
    'drawn.confirmedAt': 'a time',
    'drawn.drawnAt': 'a time',
    dueAt: 'a time',
    outcomeAt: 'a time',
    waitingAt: 'a time',
    at: 'a time',
  },
  exports: [{ title: '我给柿子节填过的开奖号', found: { index: 'byMention' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: joining }],
}

export const entryData: PersonalData<Entry> = {
  // The household's, whoever of it tapped: who leaves stands in it no more.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    _id: { purpose: joining },
    ...someone('by', joining, '谁报的'),
    ...someone('for', joining, '替谁报的'),
    session: { purpose: joining, heading: '场次' },
    home: { purpose: joining },
    place: { purpose: joining, heading: '房屋' },
    number: { purpose: joining, heading: '报名号' },
    'offer.at': { purpose: joining },
    'offer.until': { purpose: joining },
    'checkedIn.at': { purpose: joining, heading: '什么时候签到' },
    ...someone('checkedIn.by', answering, '谁给签到的'),
    at: { purpose: joining, heading: '什么时候报的' },
  },
  plain: { ladder: 'codes of places', line: 'a time or a rank', dueAt: 'a time' },
  shown: { state: { heading: '结果', labels: entryStateLabels }, partySize: { heading: '几个人' } },
  exports: [{ title: '我家报过的柿子节', found: { index: 'byMention' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: joining }],
}

export const listData: PersonalData<List> = {
  found: [],
  goneBy: 'it names nobody: a number stands for a home, as long as the draw can be asked about',
  since: null,
  personal: { 'rows.entry': { purpose: joining }, 'ranking.entry': { purpose: joining } },
  plain: {
    _id: 'a session and a number',
    session: 'a session',
    'rows.number': 'a number by chance',
    'rows.seal': 'a hash',
    'rows.nonce': 'a key of nobody',
    'ranking.number': 'a number by chance',
    at: 'a time',
  },
  exports: [],
  retention: [{ index: 'byAge', equal: {}, purpose: joining }],
}
