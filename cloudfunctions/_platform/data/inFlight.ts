import limit from 'p-limit'

/**
 * Does the same for each of these, so many at a time; the answers stand in their order.
 * @throws what the first failing one threw; what had not begun by then does not begin
 */
export async function inFlight<T, R>(
  most: number,
  items: readonly T[],
  work: (item: T, nth: number) => Promise<R>,
): Promise<R[]> {
  const slot = limit(most)
  try {
    return await Promise.all(items.map((item, nth) => slot(() => work(item, nth))))
  } finally {
    slot.clearQueue()
  }
}
