/** WeChat does not take a kind of message from us: a bug, of which the admins are told once for each template and day (DOMAIN §5). */
import { templates, type TemplateId } from '@shared/messages/templates'
import { tell } from '../../_platform/messages/tell'
import { dateOf, type Time } from '../../_platform/time'
import { nodes } from '../../grid/collections'
import { communityCode } from '../../grid/places/community'
import { holds } from '../../grid/routing/available'
import { inbox } from '../collections'

/** In the inbox alone: WeChat is what does not work. Three trips, and two for what was told. */
export async function alarm(template: TemplateId, now: Time): Promise<void> {
  const root = await nodes.find(communityCode)
  const admins = root?.posts.filter(post => post.role === 'admin' && holds(post, now)) ?? []
  const facts = { title: '有一种消息微信不收', message: templates[template].title, at: now }
  const alarms = admins.map(({ personId }) => {
    const { title, text, target } = tell(personId, 'messageRefused', facts, template)
    const _id = `refused.${template}.${dateOf(now)}:${personId}:messageRefused`
    const message = { _id, personId, template: 'messageRefused' as const, title, text, at: now, target, read: false }
    return { ...message, wechat: 'noConsent' as const, attempts: 0, courierAt: null }
  })
  const known = new Set((await inbox.findMany(alarms.map(({ _id }) => _id))).map(({ _id }) => _id))
  await inbox.insertMany(alarms.filter(({ _id }) => !known.has(_id)))
}
