import { aggregateIndexes } from '../../_platform/data/aggregate'
import { collection } from '../../_platform/data/collection'
import { applicationData } from './personalData'
import { applicationSchema } from './schema'

/** 办件: what somebody applies for, from handing it in to fetching it (DOMAIN §7). */
export const applications = collection('serviceApplications', applicationSchema, {
  indexes: {
    bySlot: ['slot', '-turn'],
    // As `bySlot` is ordered: both are read side by side.
    byNumber: ['no', '-turn'],
    byApplicant: ['applicant.personId', '-submittedAt'],
    byDesk: ['ladder', 'state', 'stepAt'],
    byLate: ['ladder', 'state', 'dueAt'],
    byHolder: ['holder.personId', 'state', 'stepAt'],
    byCode: ['pickUp.code', 'stepAt'],
    byService: ['service.id', '-submittedAt'],
    byWaking: ['wakesAt'],
    byPurge: ['purgeAt'],
    byDraft: ['drafted.dueAt'],
    byKey: ['key'],
    byEnd: ['endedAt'],
    ...aggregateIndexes('submittedAt'),
  },
  label: '办件',
  personal: applicationData,
})
