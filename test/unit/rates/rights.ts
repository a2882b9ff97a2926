/** The rights of figures, written down a second time for test/unit/rights: its columns and letters are explained there. */
export const written = `
  report.board      . .  . g g g  . . . . .  a . . .
  public.read       o o  o o o o  o o o o o  o o o o
  report.rates      . .  g g g g  . . . . .  a . a a
  report.exclude    . .  . . g g  . . . . .  a . a .`
