/** 公告 and published affairs (DOMAIN §5, P). */
import type { NoticeColumn } from '@shared/notices/columns'
import type { Role } from '@shared/permissions'
import type { Purpose } from './purposes'

/** Who writes in which column: whoever holds one of these posts, for their own part of the grid. */
export const columnWriters: Record<NoticeColumn, readonly Role[]> = {
  notice: ['unitLead', 'buildingLead', 'areaLead', 'chiefLead', 'clerk', 'property', 'dispatcher', 'admin'],
  party: ['areaLead', 'chiefLead', 'clerk', 'admin'],
  affairs: ['areaLead', 'chiefLead', 'clerk', 'admin'],
  finance: ['accountant', 'chiefLead', 'clerk', 'admin'],
  services: ['areaLead', 'chiefLead', 'clerk', 'property', 'admin'],
}

export const noticeRules = {
  /** A 公示 lasts at least so many days, and from a correction on as long as at first. */
  shortestDisplayDays: 1,
  longestDisplayDays: 90,
  /** How far ahead a notice can be sent by itself, and end. */
  aheadDays: 366,
  /** Corrections of one notice; then it is better withdrawn and written anew. */
  mostCorrections: 20,
  /** Open objections of one person to one 公示. */
  objectionsAtOnce: 5,
  /** With tags, a preview counts in so many. */
  previewStep: 5,
  /** Bytes of one attachment, and of all of one call. */
  largestAttachment: 10 * 1024 * 1024,
  mostAttachmentBytes: 30 * 1024 * 1024,
  /** Files in an xlsx, and bytes once it is unpacked: a small file can hide a huge one. */
  mostParts: 1_000,
  largestUnpacked: 100 * 1024 * 1024,
  /** People whose messages are written at once. */
  toldAtOnce: 1_000,
  /** After so many of these writes it is noted how far the fan-out has come. */
  notedEvery: 4,
  /** Seconds that one run of the fan-out takes up further people; the function has 60. */
  spreadSeconds: 35,
  /** WeChat tells those of a part of the grid who have not read a notice once more after so many minutes at the earliest. */
  againMinutes: 60,
  /** Of fewer people neighbours are not told how many of them have read it. */
  countsShownFrom: 50,
  /** Pairs of letters by which a notice is found. */
  foundByPairs: 200,
} as const

export const publishing: Purpose = { says: '写明公告是谁写的、谁看过的', basis: 'duty', days: null }
export const receiving: Purpose = { says: '知道急事告诉到了谁', basis: 'duty', days: 365 }
export const objecting: Purpose = { says: '答复您对公示的意见', basis: 'consent', days: 1095 }
