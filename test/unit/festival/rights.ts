/** The rights of `festival`, written down a second time for test/unit/rights: its columns and letters are explained there. */
export const written = `
  festival.read     o o  o o o o  o o o o o  o o o o
  festival.join     . o  o o o o  o o o o o  o o o o
  festival.plan     . .  . . a a  . . . a .  . . a .
  festival.check    . .  . . a a  . . . a .  a . a a
  festival.serve    . .  a a a a  a . . a a  a . . .`
