/** The rights of `services`, written down a second time for test/unit/rights: its columns and letters are explained there. */
export const written = `
  service.read      o o  o o o o  o o o o o  o o o o
  service.apply     . o  . . . .  . . . . .  . . . .
  service.own       o o  o o o o  o o o o o  o o o o
  service.handle    . .  . . . g  . . . g .  . . . .
  service.edit      . .  . . a a  . . . a .  . . a .
  service.review    . .  . . a a  . . . a .  . . a .
  service.figures   . .  . . a a  . . . a .  a . a a`
