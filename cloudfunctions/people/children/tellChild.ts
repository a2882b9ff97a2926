/** What is told about a child's request: to the adults of the home, and to the child. */
import { bindingTexts, careTexts } from '@config/community/templates'
import { maskName } from '../../_platform/privacy/mask'
import type { OutboxEntry } from '../../_platform/messages/outbox'
import type { Time } from '../../_platform/time'
import type { Binding } from '../binding/collections'

/** To an adult of the home: a child asks, please look. */
export function tellGuardian({ _id, version, name, place, at }: Binding, to: string): OutboxEntry {
  const title = '家里的孩子申请使用,要您同意'
  return {
    id: `${_id}.${version}:${to}:consentAsked`,
    to,
    template: 'consentAsked',
    title,
    ...careTexts.consentAsked({ title, who: maskName(name), place, at }),
    at,
    target: { kind: 'binding', id: _id },
    attempts: 0,
  }
}

/** To the child: the guardian said no, or took the consent back. */
export const tellRefused = (request: Binding, at: Time): OutboxEntry =>
  tellChild(request, request.state === 'consentEnded' ? '家长收回了同意,绑定停了' : '家长没同意绑定房屋', at)

/** To the child: whoever consented is of the home no longer. */
export const tellLapsed = (request: Binding, at: Time): OutboxEntry =>
  tellChild(request, request.state === 'consentEnded' ? '同意的家长搬走了，绑定停了' : '要家里另一位大人同意', at)

function tellChild({ _id, version, personId, name, place, reason }: Binding, title: string, at: Time): OutboxEntry {
  const { text, values } = bindingTexts.bindingDecided({ title, who: name, place, at })
  return {
    id: `${_id}.${version}:${personId}:bindingDecided`,
    to: personId,
    template: 'bindingDecided',
    title,
    text: reason ? `${text} · ${reason}` : text,
    values,
    at,
    target: { kind: 'binding', id: _id },
    attempts: 0,
  }
}
