/** What goes in and out where somebody's own data are concerned: contacts, who looked, export, leaving (DOMAIN §3). */
import { auditActions } from '../audit/labels'
import { careNotes } from '../notices/tags'
import { roles } from '../permissions'
import * as z from '../z'
import { contactFields, leaveWord, revealReasonLength } from './labels'
import { personId } from '../ids'
import { pageInput, pageOf, time, words } from '../z'

/** Masked, as everybody sees them who need not know them whole: the person too. */
export const contactOutput = z.object({ phone: z.nullable(z.string()), idNumber: z.nullable(z.string()) })
export type OwnContact = z.infer<typeof contactOutput>

/** A field that is not there stays as it is; null takes it out. */
const given = z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(40))))
export const setContactInput = z.strictObject({ phone: given, idNumber: given })

export const revealInput = z.strictObject({
  /** Our id of the person, or the openid. */
  person: personId,
  field: z.enum(contactFields),
  /** Written down, and shown to the person. */
  reason: words(200, revealReasonLength, `请写明为什么要看，至少 ${revealReasonLength} 个字`),
})
export const revealOutput = z.object({ field: z.enum(contactFields), value: z.string() })

/** Somebody touched my data: who, what for. */
const seen = z.object({
  at: time,
  by: z.object({ name: z.string(), role: z.nullable(z.enum(roles)), isMe: z.boolean() }),
  action: z.enum(auditActions),
  /** `查看了手机号` */
  label: z.string(),
  reason: z.nullable(z.string()),
})
export type Seen = z.infer<typeof seen>
export const seenByInput = z.optional(z.strictObject(pageInput))
export const seenByOutput = pageOf(seen)

/** What is known of how somebody lives: by it notices find whom they are for, and whoever answers for them whom to look after. */
export const careInput = z.strictObject({ person: personId })
export const setCareInput = z.strictObject({
  person: personId,
  tags: z.array(z.enum(careNotes)).check(z.maxLength(careNotes.length)),
})
export const careOutput = z.object({ person: z.string(), name: z.string(), tags: z.array(z.enum(careNotes)) })

export const exportInput = z.optional(z.strictObject({ cursor: pageInput.cursor }))
/** Part of all that is held about me; the headings inside of `items` are Chinese and come from the inventory. */
export const exportOutput = z.object({
  at: time,
  sections: z.array(z.object({ title: z.string(), purpose: z.string(), items: z.array(z.unknown()) })),
  next: z.nullable(z.string()),
})
export type Exported = z.infer<typeof exportOutput>

/** The word that the screen asks for, so that no tap by chance is a leaving; a program that calls has decided already. */
export const leaveInput = z.optional(
  z.strictObject({ confirm: z.optional(z.string().check(z.regex(/^\s*注销\s*$/, `请写「${leaveWord}」两个字`))) }),
)
export const leaveOutput = z.object({
  /** False when there is so much that the rest is done within the next minutes. */
  done: z.boolean(),
  says: z.string(),
})
/** What a sweep of the timer did. */
export const sweepOutput = z.object({ done: z.int(), left: z.int() })
