/** Who weighed what, and which home has its share. */
import { sharing, weighing } from '@config/community/festivalDay'
import { lineKindLabels, shareStateLabels } from '@shared/festival/day/dayLabels'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { Line, Round, Share } from './collections'

export const lineData: PersonalData<Line> = {
  // A line that goes would break the chain of the others: it stays, without the person.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    reason: { purpose: weighing, is: 'words', by: 'by.personId', heading: '为什么' },
    ...someone('by', weighing, '谁记的'),
    at: { purpose: weighing, heading: '什么时候' },
  },
  plain: {
    _id: 'a hash',
    batch: 'a session and a tree',
    'of.id': 'a hash',
    byMark: 'a keyed hash',
    homeMark: 'a keyed hash',
    wordsMark: 'a keyed hash',
    prev: 'a hash',
    hash: 'a hash',
  },
  shown: { kind: { heading: '哪一种', labels: lineKindLabels }, grams: { heading: '几克' } },
  exports: [{ title: '我在柿子账上记的', found: { index: 'byMention' }, only: ['kind', 'grams', 'reason', 'at'] }],
}

export const roundData: PersonalData<Round> = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: { ...someone('by', weighing, '谁分的'), at: { purpose: weighing, heading: '什么时候分的' } },
  plain: {
    _id: 'a number and a number',
    list: 'codes of homes, with how many live there as far as it counts',
    doneAt: 'a time',
    dueAt: 'a time',
  },
  shown: { grams: { heading: '一共几克' } },
  exports: [{ title: '我分过的柿子', found: { index: 'byMention' }, only: ['grams', 'at'] }],
}

export const shareData: PersonalData<Share> = {
  // It is the home's: who handed it out stands in it, and nobody of those who live there.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    _id: { purpose: sharing },
    home: { purpose: sharing },
    route: { purpose: sharing },
    'handed.at': { purpose: sharing, heading: '什么时候领的' },
    ...someone('handed.by', weighing, '谁发的'),
    'handed.proxy': { purpose: sharing, is: 'words', heading: '替谁家领的人' },
    at: { purpose: sharing },
  },
  plain: { 'handed.line': 'a hash' },
  shown: { grams: { heading: '几克' }, state: { heading: '领了没有', labels: shareStateLabels } },
  exports: [{ title: '我发过的柿子', found: { index: 'byMention' }, only: ['handed.at', 'grams', 'state'] }],
  retention: [{ index: 'byAge', equal: {}, purpose: sharing }],
}
