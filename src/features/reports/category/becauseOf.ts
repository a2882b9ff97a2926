/** Why it looks like that: `因为您说了“铁盒子、不动了”`. @param why the person's own words; none when nobody can say */
export const becauseOf = (why: readonly string[]): string =>
  why.length > 0 ? `因为您说了“${why.join('、')}”` : '从您写的话里猜的'
