/**
 * Remembers each outbox entry that was ever committed. It sits in the database itself, behind the faults: what was committed
 * counts, though the answer was lost.
 */
import type { AdminRequest } from '../cloud/plugin'
import type { DatabasePlugin } from '../cloud/plugins/database'

/** @returns the ids of the entries, growing */
export function watchOutboxes({ actions }: DatabasePlugin): Set<string> {
  const ids = new Set<string>()
  const remember = (document: unknown) => {
    const { outbox } = (document ?? {}) as { outbox?: { id: string }[] }
    for (const entry of outbox ?? []) ids.add(entry.id)
  }
  const watch = (
    action: string,
    changed: (data: unknown) => boolean,
    documents: (request: AdminRequest) => unknown[],
  ) => {
    const original = actions[action]
    if (!original) throw new Error(`the database has no ${action}`)
    actions[action] = async (request, caller) => {
      const answer = await original(request, caller)
      if (request.collectionName === 'reports' && 'data' in answer && changed(answer.data))
        documents(request).forEach(remember)
      return answer
    }
  }
  const parsed = (data: unknown) => (typeof data === 'string' ? JSON.parse(data) : data) as Record<string, unknown>
  watch(
    'database.insertDocument',
    () => true,
    request => (request.data as unknown[]).map(parsed),
  )
  watch(
    'database.modifyDocument',
    data => (data as { updated: number }).updated > 0,
    request => [parsed(request.data), parsed(request.data).$set],
  )
  return ids
}
