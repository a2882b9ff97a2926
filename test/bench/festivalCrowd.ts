/** Of the phones of a burst so many call at the same time: each is a connection of this machine. */
const atOnce = 64

/** Does the same with each of these, so many at the same time; the answers stand in their order. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const phone = async () => {
    while (next < items.length) {
      const at = next++
      results[at] = await work(items[at] as T)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, phone))
  return results
}
