/** The rows of an outbox, for every collection that carries one: messages on their way. */
import type { PersonalField } from './kinds'
import { telling } from './purposes'

export const outbox: Record<string, PersonalField> = {
  'outbox.id': { purpose: telling },
  'outbox.to': { purpose: telling },
  'outbox.actingFor': { purpose: telling },
  'outbox.title': { purpose: telling },
  'outbox.text': { purpose: telling },
  'outbox.values.*': { purpose: telling },
}

export const outboxPlain: Record<string, string> = {
  'outbox.at': 'a time',
  outboxAt: 'a time',
  'outbox.target.id': 'the id of a report or a request',
}
