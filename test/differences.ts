/** How two lists differ, a line for each thing: a failed comparison prints these lines and not both lists. */
export function differences(found: Iterable<string>, wanted: Iterable<string>): string[] {
  const [has, needs] = [[...found].sort(), [...wanted].sort()]
  const [isThere, isWanted] = [new Set(has), new Set(needs)]
  return [
    ...needs.filter(each => !isThere.has(each)).map(each => `missing: ${each}`),
    ...has.filter(each => !isWanted.has(each)).map(each => `left over: ${each}`),
    ...has.filter((each, at) => has[at - 1] === each && isWanted.has(each)).map(each => `twice: ${each}`),
  ]
}

/** A record as lines for `differences`. */
export const linesOf = (record: Record<string, string>) =>
  Object.entries(record).map(([key, value]) => `${key}: ${value}`)
