/** What a home got: for whoever tells of it afterwards. */
import { shares, type Share } from '../collections'

/** The shares of a home in an edition, one for each round. One trip. */
export const sharesOfHome = async (edition: number, home: string): Promise<Share[]> =>
  (await shares.page('byHome', { home, edition })).items

/** What a home gets of an edition, in grams; null before the fruit is shared out. One trip. */
export async function shareOfHome(edition: number, home: string): Promise<{ grams: number } | null> {
  const found = await sharesOfHome(edition, home)
  return found.length === 0 ? null : { grams: found.reduce((sum, { grams }) => sum + grams, 0) }
}
