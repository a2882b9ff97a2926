import limit from 'p-limit'

/** Does the same for each of these, so many at a time; the answers stand in their order. @throws what the first failing one threw */
export function inFlight<T, R>(most: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const slot = limit(most)
  return Promise.all(items.map(item => slot(() => work(item))))
}
