/** Names under which answers about people are kept. */
export const peopleKeys = {
  household: ['people', 'household'] as const,
  requests: ['people', 'requests'] as const,
  matched: ['people', 'matched'] as const,
  children: ['people', 'children'] as const,
  mandates: ['people', 'mandates'] as const,
  agents: (home: string) => ['people', 'agents', home] as const,
  contact: ['people', 'contact'] as const,
  care: (person: string) => ['people', 'care', person] as const,
  seenBy: ['people', 'seenBy'] as const,
  /** Every search for somebody; one of them has the words behind it. */
  find: ['people', 'find'] as const,
}
