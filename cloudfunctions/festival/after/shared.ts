/** What the ledger knows of an edition's fruit. */

/** What a home got, in grams; null as long as nothing was shared out: nobody has been yet. */
export const sharedWith = (_edition: number, _home: string): Promise<number | null> => Promise.resolve(null)
