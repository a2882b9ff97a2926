/** What the changes of messages are sent with, for test/functions/calls/keys.test.ts. */
import type { Lines } from '../calls/sentTwice'
import { who, type Community } from '../community'

export function linesIn(given: () => Community): Lines {
  let nth = 0
  const aCall = async () => {
    const id = `mTwice-${nth++}`
    const at = '2026-11-24T09:00:00.000+08:00'
    const message = {
      _id: id, personId: 'p000000000000000000000000', template: 'leaseEnding', title: '租期快到了', text: '0402', at, read: false,
      target: { kind: 'household', id: 'XZZ-2-E05-B03-U2-0402' }, wechat: 'noConsent', attempts: 0, courierAt: null,
      callAt: at, callFor: { name: '何伟', place: '2 单元' }, ladder: ['XZZ-2-E05-B03-U2', 'XZZ-2-E05-B03', 'XZZ-2', 'XZZ'],
    } // prettier-ignore
    await given().database.insertMany('inbox', [message])
    return id
  }
  return {
    'messages.readAll': async () => ({ by: who.resident, input: { kind: 'report' }, other: { kind: 'home' } }),
    'messages.called': async () => {
      const id = await aCall()
      return { by: who.unitLead, input: { id, outcome: 'notReached' }, other: { id, outcome: 'done' } }
    },
  }
}
