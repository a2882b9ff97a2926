/** How a message looks: its kind's drawing, and what it asks for. Pure. */
import type { Message } from '@shared/messages/contract'
import type { MessageKind } from '@shared/messages/template'
import { templates, type TemplateId } from '@shared/messages/templates'
import type { TileTone } from '@/components/display/Tile'
import type { IconName } from '@/components/icons/Icon'

const looks: Record<MessageKind, { icon: IconName; tone: TileTone }> = {
  report: { icon: 'camera', tone: 'leaf' },
  notice: { icon: 'horn', tone: 'persimmon' },
  home: { icon: 'home', tone: 'amber' },
  post: { icon: 'work', tone: 'amber' },
  tool: { icon: 'box', tone: 'leaf' },
  system: { icon: 'gear', tone: 'amber' },
}

export const looksOf = ({ template }: Pick<Message, 'template'>) => looks[templates[template].kind]

/** What is to be done there, by the kinds that ask for something. */
const asks: Partial<Record<TemplateId, string>> = {
  reportAssigned: '点开接单',
  reportResolved: '点开评一评',
  bindingAsked: '点开核一核',
  consentAsked: '点开同意或不同意',
  leaseEnding: '点开填租期',
}

/** Nothing of what was read: whoever opened it knows. */
export const asksOf = ({ template, read }: Pick<Message, 'template' | 'read'>) => (read ? undefined : asks[template])
