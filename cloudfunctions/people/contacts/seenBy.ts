import { auditActionLabels, type AuditAction } from '@shared/audit/labels'
import { seenByInput, seenByOutput } from '@shared/people/privacy'
import { action } from '../../_platform/call/action'
import { auditDetails } from '../../_platform/privacy/audit'

/** What a person sees of what was done with their data. */
const told = [
  'revealPhone',
  'revealIdNumber',
  'findByPhone',
  'searchByName',
  'changeContact',
  'viewPaper',
  'noteCare',
  'actFor',
] as const satisfies AuditAction[]

/** 谁看过我: who looked at the caller's phone or ID number, found them by it, looked for their reports by name, changed them or acted for them, when and why; newest first. Two trips. */
export const seenBy = action
  .allow('person.own')
  .input(seenByInput)
  .output(seenByOutput)
  .query(async ({ input, ctx }) => {
    const subject = ctx.actor.personId
    const { items, next } = await auditDetails.page('bySubject', { subject, action: told }, input)
    return {
      items: items.map(({ at, by, action: deed, what }) => ({
        at,
        by: { name: by.name, role: by.role, isMe: by.personId === subject },
        action: deed,
        label: auditActionLabels[deed],
        reason: what.reason ?? what.changed ?? null,
      })),
      next,
    }
  })
