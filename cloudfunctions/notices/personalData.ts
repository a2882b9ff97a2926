/** Who wrote a notice, who looked at it, who has read it, who objected. */
import { objecting, publishing, receiving } from '@config/community/notices'
import { callOutcomeLabels } from '@shared/messages/labels'
import { noticeColumnLabels, noticeStateLabels } from '@shared/notices/labels'
import { someone, type PersonalData } from '../_platform/privacy/personalData'
import type { Edition, Notice, Objection, Receipt } from './collections'

/** The community's own words: they stay, and whoever left stands in none of them. */
const said = { purpose: publishing, is: 'words' } as const
const contentAt = (path: string) => ({
  [`${path}.title`]: said,
  [`${path}.body.text`]: said,
  [`${path}.body.items`]: said,
  [`${path}.body.alt`]: said,
  [`${path}.attachments.name`]: said,
  [`${path}.finance.months.lines.item`]: said,
  [`${path}.financeFile.name`]: said,
})
const plainAt = (path: string) => ({
  [`${path}.body.stored`]: 'a hash',
  [`${path}.attachments.stored`]: 'a hash',
  [`${path}.financeFile.stored`]: 'a hash',
  [`${path}.finance.months.month`]: 'a month',
  [`${path}.publishAt`]: 'a time',
  [`${path}.expiresAt`]: 'a time',
  [`${path}.objectionsUntil`]: 'a time',
})

export const noticeData: PersonalData<Notice> = {
  // What was published stays: it is the community's.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    ...contentAt('content'),
    ...contentAt('correction.content'),
    'content.title': { ...said, heading: '标题' },
    ...someone('author', publishing, '谁写的'),
    ...someone('reviewer', publishing, '谁看过'),
    ...someone('publisher', publishing, '谁发的'),
    ...someone('correction.author', publishing, '谁更正的'),
    ...someone('correction.reviewer', publishing, '谁看过更正'),
    ...someone('ended.by', publishing, '谁结束的'),
    writers: { purpose: publishing, is: 'personId' },
    'correction.writers': { purpose: publishing, is: 'personId' },
    note: { purpose: publishing, is: 'words', by: 'reviewer.personId', heading: '看过的人说' },
    'correction.note': { purpose: publishing, is: 'words', by: 'correction.reviewer.personId' },
    'correction.why': said,
    'ended.note': { ...said, heading: '为什么结束' },
    at: { purpose: publishing, heading: '时间' },
    // The community's, whoever uploaded them.
    files: { purpose: publishing, is: 'file', by: 'author.personId', index: 'byFile', needs: () => true },
  },
  plain: {
    _id: 'a hash',
    finds: 'pairs of letters of what everybody reads, by hashes of whom it is for',
    ...plainAt('content'),
    ...plainAt('correction.content'),
    'audience.node': 'the code of a place',
    'audience.place': 'a place',
    'audience.in': 'codes of places',
    'audience.out': 'codes of places',
    ladder: 'codes of places',
    doubtful: 'names of fields',
    'correction.doubtful': 'names of fields',
    'correction.at': 'a time',
    publishedAt: 'a time',
    'display.from': 'a time',
    'display.until': 'a time',
    dueAt: 'a time',
    'spread.after': 'up to which id it has come, gone when it is through',
    'spread.doneAt': 'a time',
    spreadAt: 'a time',
    'again.newest.node': 'the code of a place',
    'again.newest.at': 'a time',
    'again.newest.call': 'a hash',
    'ended.at': 'a time',
  },
  shown: {
    column: { heading: '栏目', labels: noticeColumnLabels },
    state: { heading: '到哪一步', labels: noticeStateLabels },
  },
  exports: [{ title: '我写的公告', found: { index: 'byAuthor' } }],
}

export const editionData: PersonalData<Edition> = {
  found: [],
  goneBy: 'it names nobody but in the community’s own words, which its notice keeps',
  since: null,
  personal: { ...contentAt('content'), why: said },
  plain: {
    _id: 'a notice and a number',
    notice: 'the id of a notice',
    ...plainAt('content'),
    publishedAt: 'a time',
    until: 'a time',
    at: 'a time',
  },
  exports: [],
}

export const receiptData: PersonalData<Receipt> = {
  found: [
    { index: 'byPerson', onLeave: 'delete' },
    { index: 'byCaller', onLeave: 'pseudonymise' },
  ],
  since: 'at',
  personal: {
    _id: { purpose: receiving },
    personId: { purpose: receiving, is: 'personId' },
    place: { purpose: receiving, heading: '位置' },
    readAt: { purpose: receiving, heading: '什么时候看的' },
    confirmedAt: { purpose: receiving, heading: '什么时候点的知晓' },
    'called.at': { purpose: receiving, heading: '什么时候找过' },
    'called.by.personId': { purpose: receiving, is: 'personId' },
    'called.by.name': { purpose: receiving, is: 'name', by: 'called.by.personId', heading: '谁找的' },
    at: { purpose: receiving },
  },
  plain: { notice: 'the id of a notice', 'called.call': 'a hash' },
  shown: { 'called.outcome': { heading: '告诉到没有', labels: callOutcomeLabels } },
  exports: [{ title: '我看过的公告', found: { index: 'byPerson' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: receiving }],
}

export const objectionData: PersonalData<Objection> = {
  // What was said and answered belongs to the 公示; whoever said it goes.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    'by.personId': { purpose: objecting, is: 'personId' },
    'by.name': { purpose: objecting, is: 'name', by: 'by.personId', heading: '谁提的' },
    homes: { purpose: objecting },
    place: { purpose: objecting, heading: '住处' },
    text: { purpose: objecting, is: 'words', by: 'by.personId', heading: '意见' },
    at: { purpose: objecting, heading: '什么时候提的' },
    ...someone('answer.by', publishing, '谁答的'),
    'answer.text': { purpose: objecting, is: 'words', by: 'answer.by.personId', heading: '答复' },
    'answer.at': { purpose: objecting, heading: '什么时候答的' },
  },
  plain: { _id: 'a hash', notice: 'the id of a notice', openAt: 'a time' },
  exports: [{ title: '我对公示提的意见', found: { index: 'byPerson' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: objecting }],
}
