/** The rights of figures, written down a second time for test/unit/rights: its columns and letters are explained there. */
export const written = `
  report.rates      . .  g g g g  . . . . .  a . a a
  report.exclude    . .  . . g g  . . . . .  a . a .`
