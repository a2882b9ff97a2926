/** The rights of `notices`, written down a second time for test/unit/rights: its columns and letters are explained there. */
export const written = `
  notice.read       o o  o o o o  o o o o o  o o o o
  notice.write      . .  g g g g  g . . g .  a g a .
  notice.review     . .  . g g g  . . . g .  a . a .
  notice.readers    . .  g g g g  . . . g .  a . . .
  care.know         . .  g g g g  . . . g .  . . . .`
