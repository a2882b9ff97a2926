/** What can reach somebody in WeChat, in groups that are asked for with one tap, and how much of it does (DOMAIN §5). */
import type { Me } from '../people/contract'
import { mayEver } from '../permissions'
import type { ReminderGroup } from './template'
import { templateIds, templates, type TemplateId } from './templates'

/** A group of reminders with the templates in it. */
export interface Reminders extends ReminderGroup {
  kinds: { template: TemplateId; label: string }[]
}

/** The groups in which the app asks for reminders: first those that only some people have. */
export const reminders: readonly Reminders[] = templateIds
  .reduce<Reminders[]>((groups, id) => {
    const { reminder } = templates[id]
    if (!reminder) return groups
    const kind = { template: id, label: reminder.label }
    const known = groups.find(({ key }) => key === reminder.group.key)
    if (known) known.kinds.push(kind)
    else groups.push({ ...reminder.group, kinds: [kind] })
    return groups
  }, [])
  .sort((one, other) => Number(!one.right) - Number(!other.right))

/** Those that can reach this person. */
export const remindersOf = (who: Parameters<typeof mayEver>[0]): Reminders[] =>
  reminders.filter(({ right }) => !right || mayEver(who, right))

/** How many messages of a kind may still be sent: one consent is one message. */
export const creditsLeft = ({ msgCredits }: Pick<Me, 'msgCredits'>, template: TemplateId) => msgCredits[template] ?? 0

/** The kinds of which WeChat will not tell. */
export const silentOf = (who: Pick<Me, 'msgCredits'>, kinds: Reminders['kinds']) =>
  kinds.filter(({ template }) => creditsLeft(who, template) === 0)

/** Whether WeChat will tell of all that can reach this person, of some of it, or of nothing. */
export function remindedOf(who: Parameters<typeof mayEver>[0] & Pick<Me, 'msgCredits'>): Me['reminded'] {
  const kinds = remindersOf(who).flatMap(group => group.kinds)
  const silent = silentOf(who, kinds).length
  return silent === 0 ? 'all' : silent === kinds.length ? 'none' : 'some'
}
