import { fail } from '@shared/errors'
import { birthdayOf, idNumberAsTyped, isIdNumber, isPhone, phoneAsTyped } from '@shared/people/identity'
import { contactFields, contactLabels, type ContactField } from '@shared/people/labels'
import { contactOutput, setContactInput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { personEntity, recordOnce } from '../../_platform/privacy/audit'
import type { Member } from '../../_platform/call/members'
import { dateOf, type Time } from '../../_platform/time'
import { runTransaction } from '../../_platform/data/transaction'
import { contacts } from './collections'
import { maskedContact, plainContact, encryptedContact } from './encryptedContact'

/** Years; who is younger is a child to the law (个人信息保护法 第三十一条). */
const childUntil = 14

const checks: Record<ContactField, { asTyped(text: string): string; isRight(text: string): boolean; wrong: string }> = {
  phone: { asTyped: phoneAsTyped, isRight: isPhone, wrong: '手机号是 11 位数字，请再看一遍' },
  idNumber: { asTyped: idNumberAsTyped, isRight: isIdNumber, wrong: '身份证号不对，请照着证件再写一遍' },
}

/**
 * The caller gives, changes or takes out their own phone or ID number; the same values again change nothing. The audit keeps
 * which of them changed, and never a value (DOMAIN §3).
 * @throws invalid for what cannot be a phone or an ID number, for a child's without consent, or when nothing is said
 */
export const setContact = action
  .allow('person.own')
  .input(setContactInput)
  .output(contactOutput)
  .mutation(async ({ input, ctx }) => {
    const { actor, calledAt } = ctx
    const said = saidOf(input)
    if (said.idNumber) checkAge(said.idNumber, actor, calledAt)
    if (Object.keys(said).length === 0) throw fail('invalid', { fields: { phone: '请写手机号或身份证号' } })
    const kept = await runTransaction(async transaction => {
      const before = await transaction.find(contacts, actor.personId)
      const was = { phone: plainContact(before, 'phone'), idNumber: plainContact(before, 'idNumber') }
      const is = { ...was, ...said }
      const changed = contactFields.filter(field => was[field] !== is[field])
      if (changed.length === 0) return before
      const deed = {
        entity: personEntity(actor.personId),
        action: 'changeContact' as const,
        subject: actor.personId,
        what: { changed: changed.map(field => contactLabels[field]).join('、') },
      }
      // What was given since stays, when a call is sent again.
      if (await recordOnce(transaction, ctx, deed)) return before
      const held = contactFields.some(field => is[field] !== null)
      const after = held ? encryptedContact(before, actor.personId, is, calledAt) : null
      if (!after) await transaction.remove(contacts, actor.personId)
      else await (before ? transaction.save(contacts, before, after) : transaction.insert(contacts, after))
      return after
    })
    return maskedContact(kept)
  })

/**
 * A child's ID number is kept only with a guardian's consent, which is asked where they are bound (个人信息保护法 第三十一条).
 * @throws invalid for somebody under 14 who did not say so
 */
function checkAge(idNumber: string, { posts }: Member, now: Time): void {
  const birthday = birthdayOf(idNumber) ?? ''
  const fourteenth = `${Number(birthday.slice(0, 4)) + childUntil}${birthday.slice(4)}`
  if (dateOf(now) >= fourteenth || posts.some(p => p.under14)) return
  throw fail('invalid', {
    fields: { idNumber: '证件上未满 14 周岁，要家长先同意。请到「我的」绑定房屋，勾上「本人未满 14 周岁」' },
  })
}

/** The fields that were said, as they are kept. */
function saidOf(input: Partial<Record<ContactField, string | null>>): Partial<Record<ContactField, string | null>> {
  const wrong: Record<string, string> = {}
  const said = contactFields.flatMap(field => {
    const typed = input[field]
    if (typed === undefined) return []
    const { asTyped, isRight, wrong: sentence } = checks[field]
    const value = typed === null ? null : asTyped(typed)
    if (value !== null && !isRight(value)) wrong[field] = sentence
    return [[field, value] as const]
  })
  if (Object.keys(wrong).length > 0) throw fail('invalid', { fields: wrong })
  return Object.fromEntries(said)
}
