/** The order of a waiting list: after a draw its ranks, where the first have the places the times of signing up. Pure. */

/** A rank as the order of texts has it. */
export const lineOfRank = (rank: number): string => String(rank).padStart(6, '0')
