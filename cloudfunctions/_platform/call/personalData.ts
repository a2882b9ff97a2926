/** Who somebody is: name, homes, posts, and for whom they act. */
import { acting, membership, showing } from '@config/community/purposes'
import { templateIds, templates } from '@shared/messages/templates'
import { careNoteLabels } from '@shared/people/careLabels'
import { relationLabels } from '@shared/people/labels'
import { editionLabels, textSizeLabels } from '@shared/people/settings'
import { roleLabels } from '@shared/permissions'
import type { PersonalData } from '../privacy/personalData'
import type { Person } from './members'

export const personData: PersonalData<Person> = {
  found: [
    { id: true, onLeave: 'delete' },
    { index: 'byPrincipal', onLeave: 'pseudonymise' },
  ],
  since: 'joinedAt',
  entriesSince: { actsFor: 'from' },
  personal: {
    _id: { purpose: membership, is: 'personId' },
    openid: { purpose: membership, is: 'openid', heading: '微信标识' },
    name: { purpose: membership, heading: '姓名' },
    home: { purpose: membership, heading: '现在住的房屋' },
    'posts.node': { purpose: membership, heading: '位置' },
    'posts.from': { purpose: membership, heading: '从' },
    'posts.until': { purpose: membership, heading: '到' },
    'msgCredits.*': { purpose: membership },
    joinedAt: { purpose: membership, heading: '登记时间' },
    leaseDueAt: { purpose: membership },
    'settings.at': { purpose: showing },
    'actsFor.personId': { purpose: acting, is: 'personId' },
    'actsFor.name': { purpose: acting, is: 'name', heading: '姓名' },
    'actsFor.from': { purpose: acting, heading: '从' },
    'actsFor.until': { purpose: acting, heading: '到' },
  },
  plain: {
    'consentsTaken.*': 'a time, by a hash',
    'toldOf.*': 'by a hash',
    'toldOf.*.at': 'a time',
    'toldOf.*.by': 'a hash of a message',
  },
  shown: {
    posts: { heading: '身份和岗位' },
    'settings.edition': { heading: '版本', labels: editionLabels },
    'settings.size': { heading: '字号', labels: textSizeLabels },
    actsFor: { heading: '替谁办事' },
    care: { heading: '要不要照应', labels: careNoteLabels },
    'posts.role': { heading: '身份', labels: roleLabels },
    'posts.relation': { heading: '和房屋的关系', labels: relationLabels },
    msgCredits: { heading: '剩下的微信提醒次数' },
    ...Object.fromEntries(templateIds.map(id => [`msgCredits.${id}`, { heading: templates[id].title }])),
  },
  /** Nobody acts for whoever left; for somebody of a new life they do. */
  leaving(person, { personId, until }) {
    const actsFor = person.actsFor ?? []
    const kept = actsFor.filter(each => each.personId !== personId || each.from >= until)
    return kept.length === actsFor.length ? person : { ...person, actsFor: kept }
  },
  exports: [{ title: '基本情况', found: { id: true } }],
}
