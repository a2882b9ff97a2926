/** How two lists differ, a line for each thing: a failed comparison prints these lines and not both lists. */
export function differences(found: Iterable<string>, wanted: Iterable<string>): string[] {
  const [has, needs] = [[...found].sort(), [...wanted].sort()]
  return [
    ...needs.filter(each => !has.includes(each)).map(each => `missing: ${each}`),
    ...has.filter(each => !needs.includes(each)).map(each => `left over: ${each}`),
    ...has.filter((each, at) => has[at - 1] === each && needs.includes(each)).map(each => `twice: ${each}`),
  ]
}

/** A record as lines for `differences`. */
export const linesOf = (record: Record<string, string>) =>
  Object.entries(record).map(([key, value]) => `${key}: ${value}`)
