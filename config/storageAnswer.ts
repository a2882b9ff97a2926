/**
 * Stands in for xml2js in the functions' bundles: the SDK reads with it what the storage answers to an upload, which is nothing, or one
 * error with a few fields (its source says so: `storage/index`, uploadFile).
 */
type Parsed = { Error: Record<string, string[]> } | null

export function parseString(answer: unknown, done: (error: Error | null, parsed?: Parsed) => void): void {
  // Bytes or words.
  const text = String(answer)
  if (text.trim() === '') return done(null, null)
  const fields = [...text.matchAll(/<(Code|Message|RequestId|TraceId)>([^<]*)</g)].map(([, name = '', value = '']) => [
    name,
    value,
  ])
  const found = { Code: '', Message: text.slice(0, 200), RequestId: '', TraceId: '', ...Object.fromEntries(fields) }
  done(null, { Error: Object.fromEntries(Object.entries(found).map(([name, value]) => [name, [String(value)]])) })
}
