/** A page with whoever opens it, with which report or parameters, and what must stand there when it is whole. */
export type Visit = [page: string, who: string, by: 'filed' | 'inHand' | Record<string, string> | null, says: RegExp]
