const isDuplicate = (error: unknown) => {
  // A used `_id` is -501001 with the real code only in the text (PLATFORM §3.4).
  const { errMsg, message } = error as { errMsg?: string; message?: string }
  return /duplicate|E11000|DATABASE_DUPLICATE|already exist/i.test(`${errMsg ?? ''} ${message ?? ''}`)
}

/** Adds a document, or several in one trip. @returns the error that says that an `_id` is taken; null when all are in */
export async function takenOn(stored: { add(of: { data: object }): unknown }, data: object): Promise<unknown> {
  try {
    await stored.add({ data })
    return null
  } catch (error) {
    if (isDuplicate(error)) return error
    throw error
  }
}
