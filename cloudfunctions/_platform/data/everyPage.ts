/** Everything of a list, page after page. */
export async function everyPage<T>(
  read: (cursor?: string) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const found: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    found.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return found
}
