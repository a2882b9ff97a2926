/** Which household booked the counter, or a visit, and whether somebody came. */
import { answering } from '@config/community/purposes'
import { booking } from '@config/community/slots'
import { bookingStateLabels, slotWhereLabels } from '@shared/services/bookings/bookingLabels'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { Booking, CounterDay } from './collections'

export const bookingData: PersonalData<Booking> = {
  // The household's, whoever of it tapped: who leaves stands in it no more, and the place stays theirs until it is over.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    _id: { purpose: booking },
    'service.name': { purpose: booking, heading: '办什么' },
    day: { purpose: booking },
    from: { purpose: booking, heading: '几点' },
    to: { purpose: booking },
    home: { purpose: booking },
    place: { purpose: booking, heading: '房屋' },
    ...someone('by', booking, '谁约的'),
    ...someone('for', booking, '替谁约的'),
    misses: { purpose: booking, heading: '约了没来' },
    ...someone('doneBy', answering, '谁在窗口记的'),
    remindedAt: { purpose: booking },
    at: { purpose: booking, heading: '什么时候约的' },
  },
  plain: {
    'service.id': 'the id of a service',
    slot: 'a day and a time',
    ladder: 'codes of places',
    dueAt: 'a time',
  },
  shown: {
    state: { heading: '结果', labels: bookingStateLabels },
    where: { heading: '在哪儿办', labels: slotWhereLabels },
    seat: { heading: '几号' },
  },
  exports: [{ title: '我约过的窗口', found: { index: 'byMention' } }],
  retention: [{ index: 'byAge', equal: {}, purpose: booking }],
}

export const counterDayData: PersonalData<CounterDay> = {
  // Of whoever closed it only the name goes: a place is a home’s.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    'seats.*': { purpose: booking },
    'seats.*.holder': { purpose: booking },
    'holders.*': { purpose: booking },
    ...someone('closed.by', answering),
    'closed.reason': { purpose: answering, is: 'words', by: 'closed.by.personId' },
  },
  plain: { _id: 'a day', at: 'a time', closedFrom: 'a time', 'closed.at': 'a time', dueAt: 'a time' },
  exports: [],
  retention: [{ index: 'byAge', equal: {}, purpose: booking }],
}
