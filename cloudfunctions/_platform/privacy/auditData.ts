/** What was done to whom: the details name people, the chain does not. */
import { watching } from '@config/community/purposes'
import { auditActionLabels } from '@shared/audit/labels'
import { relationLabels } from '@shared/people/labels'
import { roleLabels } from '@shared/permissions'
import { impersonal, someone, type PersonalData } from './personalData'

const time = 'a time'

export const detailData: PersonalData = {
  found: [
    { index: 'bySubject', onLeave: 'erase' },
    { index: 'byActor', onLeave: 'erase' },
  ],
  since: 'at',
  personal: {
    ...someone('by', watching, '谁'),
    subject: { purpose: watching, is: 'personId' },
    'what.*': { purpose: watching },
    at: { purpose: watching, heading: '时间' },
  },
  plain: { _id: 'a place in a chain that names nobody', salt: 'made by chance' },
  shown: {
    action: { heading: '做了什么', labels: auditActionLabels },
    'by.role': { heading: '身份', labels: roleLabels },
    what: { heading: '说明' },
    'what.reason': { heading: '原因' },
    'what.changed': { heading: '改了什么' },
    'what.home': { heading: '房屋' },
    'what.relation': { heading: '关系', labels: relationLabels },
    'what.post': { heading: '岗位', labels: roleLabels },
    'what.from': { heading: '从' },
    'what.until': { heading: '到' },
  },
  exports: [
    { title: '谁看过、动过我的资料', found: { index: 'bySubject' } },
    { title: '我做过的操作', found: { index: 'byActor' }, except: 'subject', only: ['at', 'action'] },
  ],
  retention: [{ index: 'byAge', equal: {}, purpose: watching }],
}

export const rowData = impersonal({
  _id: 'a place in a chain; a person’s chain has a keyed name',
  entity: 'a keyed name or a place',
  day: time,
  at: time,
  digest: 'a salted hash',
  erased: 'places in a chain',
  prev: 'a hash',
  hash: 'a hash',
})

export const headData = impersonal({ _id: 'as in audit', hash: 'a hash', day: time })
