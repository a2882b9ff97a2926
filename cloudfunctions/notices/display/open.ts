/** Objections that wait for an answer. */
import { objections } from '../collections'

/** More than anybody answers: so many are counted. */
const most = 200

/** How many of a notice; up to a few hundred. One trip. */
export async function openObjections(notice: string): Promise<number> {
  const page = await objections.page('byOpen', { notice }, { from: '', limit: most, select: ['notice'] })
  return page.items.length
}
