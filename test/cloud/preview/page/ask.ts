/** Asks the local cloud, at the addresses that it keeps for outsiders. @throws Error with its own words when it refuses */
export async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
  const answer = await fetch(path, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
  const value = (await answer.json()) as T & { error?: string }
  if (!answer.ok) throw new Error(value.error ?? `${path} answered ${answer.status}`)
  return value
}
