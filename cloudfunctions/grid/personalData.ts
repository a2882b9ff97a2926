/** Who holds which post, and who changed that. */
import { answering } from '@config/community/purposes'
import { auditActionLabels } from '@shared/audit/labels'
import type { GridNode } from '@shared/grid/node'
import { roleLabels } from '@shared/permissions'
import { someone, type PersonalData } from '../_platform/privacy/personalData'

const place = 'the code or name of a place'

export const nodeData: PersonalData<GridNode> = {
  found: [
    { index: 'byHolder', onLeave: 'pseudonymise' },
    { index: 'byDeputy', onLeave: 'pseudonymise' },
    { index: 'byGrantor', onLeave: 'pseudonymise' },
  ],
  since: null,
  // A post that begins in a new life stays theirs.
  entriesSince: { posts: 'from' },
  personal: {
    ...someone('posts', answering, '姓名'),
    ...someone('posts.grantedBy', answering, '谁任命的'),
    ...someone('posts.deputy', answering),
    'posts.phone': { purpose: answering, is: 'own', heading: '值班电话' },
    'posts.home': { purpose: answering, is: 'own', heading: '住在' },
    'posts.otherHomes': { purpose: answering, is: 'own', heading: '还绑定着' },
    'posts.from': { purpose: answering, heading: '从' },
    'posts.until': { purpose: answering, heading: '到' },
    'posts.leave.from': { purpose: answering, heading: '从' },
    'posts.leave.until': { purpose: answering, heading: '到' },
    'posts.grantedBy.at': { purpose: answering },
    'posts.deputy.phone': { purpose: answering, is: 'own' },
    'posts.deputy.home': { purpose: answering, is: 'own' },
    'posts.deputy.otherHomes': { purpose: answering, is: 'own' },
    'posts.deputy.leave.from': { purpose: answering },
    'posts.deputy.leave.until': { purpose: answering },
  },
  plain: {
    _id: place,
    name: place,
    fullName: place,
    parent: place,
    'moves.to': place,
    'moves.from': 'a time',
    from: 'a time',
    until: 'a time',
    'posts.duty.from': 'an hour of a shift',
    'posts.duty.until': 'an hour of a shift',
  },
  shown: {
    fullName: { heading: '位置' },
    posts: { heading: '岗位' },
    'posts.role': { heading: '岗位', labels: roleLabels },
    'posts.leave': { heading: '请假' },
  },
  /** Nobody may be sent to a pseudonym: who stood in stands in no longer. */
  leaving(node, { personId, until }) {
    const posts = node.posts.map(post =>
      post.deputy?.personId === personId && post.from < until ? { ...post, deputy: null } : post,
    )
    return posts.every((post, at) => post === node.posts[at]) ? node : { ...node, posts }
  },
  exports: [{ title: '担任过的岗位', found: { index: 'byHolder' }, onlyMine: 'posts' }],
}

export const gridChangeData: PersonalData = {
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    ...someone('by', answering),
    ...someone('who', answering),
    at: { purpose: answering, heading: '时间' },
  },
  plain: {
    _id: 'a hash',
    nodes: place,
    places: place,
    says: 'a sentence in which nobody is named',
    ...Object.fromEntries(
      ['unit', 'homes', 'units', 'into', 'to', 'building'].map(field => [`regrid.operation.${field}`, place]),
    ),
    'regrid.operation.name': 'a name of a new unit',
    'regrid.from': 'a time',
    'regrid.unit': place,
    startsAt: 'a time',
    cancelledAt: 'a time',
  },
  shown: { action: { heading: '做了什么', labels: auditActionLabels }, nodes: { heading: '位置' } },
  exports: [{ title: '我改过的岗位安排', found: { index: 'byActor' } }],
}
