/** Objections as neighbours read them: what was said and answered, and never by whom. */
import type { ObjectionRow } from '@shared/notices/reading'
import { roleLabels } from '@shared/permissions'
import { viewsOf } from '../../_platform/setAside/each'
import { objections, type Objection } from '../collections'

interface Page {
  cursor?: string | undefined
  limit?: number | undefined
}

/** A page of what was said to a notice, the oldest first. One trip. @param personId who reads it */
export async function saidTo(
  notice: string,
  personId: string,
  page: Page = {},
): Promise<{ items: ObjectionRow[]; next: string | null }> {
  const { items, next } = await objections.page('byNotice', { notice }, page)
  return { items: viewsOf(objections, items, each => rowOf(each, personId)), next }
}

function rowOf({ _id: id, at, by, text, doubtful, answer }: Objection, personId: string): ObjectionRow {
  const mine = by.personId === personId
  return {
    id,
    at,
    mine,
    text: mine || !doubtful || answer ? text : null,
    answer: answer && { text: answer.text, at: answer.at, by: answer.by.role ? roleLabels[answer.by.role] : '社区' },
  }
}
