/** How many objections a 公示 has, and how many of them wait for an answer. */
import { objections } from '../collections'

/** More than anybody answers: so many are counted. */
const most = 200

/** How many of a notice wait; up to a few hundred. One trip. */
export async function openObjections(notice: string): Promise<number> {
  const page = await objections.page('byOpen', { notice }, { from: '', limit: most, select: ['notice'] })
  return page.items.length
}

/** How many of a notice there are, and how many wait; counted on the index, two trips at once. */
export async function objectionsIn(notice: string): Promise<{ all: number; open: number }> {
  const [all, answered] = await Promise.all([
    objections.count('byNotice', { notice }),
    objections.count('byOpen', { notice, openAt: null }),
  ])
  return { all, open: Math.max(0, all - answered) }
}
