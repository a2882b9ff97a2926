/** Rows about reports that do not go their straight way: declined, appealed, suspended, extended, asked after by phone. */
import { has, idOf, postsOf, stranger, type Input, type Make } from '../matrix/cells'
import { above, anyOf, changes, holder, makeReport, onReport, reader, reporter } from '../matrix/reports'
import { everybody, list, system, type Row, type Rows, type Who } from '../matrix/rows'
import type { Role } from '../../../types/permissions'
import { daysFromTestDay } from '../../factories/testDay'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
const at = '2026-11-24T09:00:00.000+08:00'

/** Nobody decides over what they reported themselves. */
const impartially =
  (who: Who): Who =>
  cell =>
    cell.person !== 'mine' && who(cell)
const dispatcher: Who = ({ caller }) => postsOf(caller).some(({ role }) => role === 'dispatcher')

/** Made as another one is, with some fields of its own. */
const made =
  (make: Make, more: (cell: Parameters<Make>[0]) => object): Make =>
  (cell, nth) => {
    const { documents, ...thing } = make(cell, nth)
    return { ...thing, documents: documents.map(([name, report]) => [name, { ...report, ...more(cell) }]) }
  }
/** Declined by a unit's lead, appealed, and in the hand of whoever answers. */
const makeAppealed = made(makeReport('declined', 'buildingLead'), () => ({
  declinedBy: { personId: personIdOf('oMatrix-decliner'), role: 'unitLead', at },
  appeal: { at, dueAt: at, upheld: null },
  nextDueAt: at,
}))
/** Its holder asks whether it may wait. */
const makeAsking = (role: Role) =>
  made(makeReport('inProgress', role), () => ({
    pause: { waitingFor: 'other', until: daysFromTestDay(7), since: null },
  }))
/** What is talked about, with time left. */
const makeTalk = made(makeReport('inProgress'), () => ({
  level: 'P4',
  dueAt: `${daysFromTestDay(30)}T09:00:00.000+08:00`,
}))
const makeDrawn = made(makeReport('closed'), ({ caller, person }) => ({
  callBackAt: at,
  callBack: { drawnAt: at, keepOut: person === 'held' ? [idOf(caller)] : [stranger], tries: 0 },
}))
const calls: Who = cell => cell.person === 'other' && has(cell, 'report.callBack')

/** Whoever calls need not be able to read it. */
const onDrawn = (input: Input): Row => ({
  kind: 'thing',
  persons: everybody,
  hides: true,
  alone: false,
  make: makeDrawn,
  input: ({ id, documents }) => ({
    id,
    version: (documents[0]?.[1] as { version: number } | undefined)?.version ?? 1,
    ...input,
  }),
  expect: cell => (calls(cell) ? 'past' : has(cell, 'report.read') ? 'forbidden' : 'missing'),
})

const pause = { waitingFor: 'other', reason: '等配件', until: daysFromTestDay(7) }

export const rows: Rows = {
  'reports.decline': changes('assigned', impartially(anyOf(holder, dispatcher)), { reason: '不归社区管', channel: 'hotline' }),
  'reports.appeal': changes('declined', reporter, { reason: '就该社区管' }),
  'reports.decideAppeal': changes('declined', impartially(anyOf(holder, above('unitLead'))), { upheld: true, note: '该管' }, makeAppealed),
  'reports.suspend': (['unitLead', 'areaLead', 'chiefLead'] as const).map(role =>
    changes('inProgress', impartially(anyOf(holder, above(role))), pause, role)),
  'reports.approveSuspension': (['unitLead', 'areaLead'] as const).map(role =>
    changes('inProgress', impartially(above(role)), { approved: true }, makeAsking(role))),
  'reports.extend': changes('inProgress', impartially(holder), { reason: '还要谈' }, makeTalk),
  'reports.callBacks': list(makeDrawn, calls, { limit: 50 }, 'items.id', { hides: true }),
  'reports.calledBack': onDrawn({ reached: true, solved: true }),
  'grid.warnCalendar': system,
  'reports.draw': onReport('closed', reader),
} // prettier-ignore
