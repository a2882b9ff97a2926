/** What the three changes of an exclusion share: the report, and what is written down of it. */
import type { Target } from '../../_platform/data/change'
import { auditActor, type AuditEvent } from '../../_platform/privacy/audit'
import type { Actor } from '@shared/permissions'
import type { Id } from '@shared/ids'
import type { AuditAction } from '@shared/audit/labels'
import { kindOf } from '@shared/grid/code'
import { communityCode } from '../../grid/places/community'
import type { Report } from '../collections'
import { theReport } from '../lifecycle/change'

/** The report that an input names; the audit is told in the same change. */
export const theExclusion: Target<Report, { id: Id<'report'> }, 'id', true> = { ...theReport, together: true }

/** In the chain of the area where it lies, by its number: whoever reads the audit finds the reason in the report. */
export const exclusionDeed =
  (action: AuditAction, actor: Actor) =>
  ({ _id, no, ladder }: Report): AuditEvent[] => {
    const area = ladder.find(code => kindOf(code) === 'area') ?? communityCode
    return [{ entity: `node:${area}`, action, by: auditActor(actor), what: { report: _id, no } }]
  }
