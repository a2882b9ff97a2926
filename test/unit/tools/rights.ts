/** The rights of `tools`, written down a second time for test/unit/rights: its columns and letters are explained there. */
export const written = `
  tool.borrow       . o  . . . .  . . . . .  . . . .
  tool.lend         . .  g g g g  . . . g .  . . . .`
