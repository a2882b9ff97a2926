/** A loan and a tool as they are named from outside. */
import { fail } from '@shared/errors'
import type { Id } from '@shared/ids'
import { may } from '@shared/permissions'
import { tools, type Tool } from '@config/community/tools'
import type { PersonContext } from '../_platform/call/context'
import type { Target } from '../_platform/data/change'
import { isOwn } from '../people/binding/deciders'
import { loans, type Loan } from './collections'
import { loanIdOf } from './loan'

interface Named {
  id: Id<'loan'>
}

/** For whoever lends where the asker lives. */
export const loanAtDesk: Target<Loan, Named, 'id', false> = {
  collection: loans,
  id: ({ id }) => id,
  may: ({ ladder }, { actor }) => may(actor, 'tool.lend', { ladder }),
  field: 'id',
  together: false,
}

/** For whoever asked. */
export const ownLoan: Target<Loan, Named, 'id', false> = {
  collection: loans,
  id: ({ id }) => id,
  may: ({ asker }, { actor }) => asker.personId === actor.personId,
  field: 'id',
  together: false,
}

/** The one of a tool and a day, which may have been another person's before. */
export const loanOfDay: Target<Loan, { tool: Id<'tool'>; day: string }, never, false> = {
  collection: loans,
  id: ({ tool, day }) => loanIdOf(tool, day),
  may: () => true,
  begins: 'ifAbsent',
  together: false,
}

/** @throws invalid for what the community does not lend */
export function knownTool(id: Id<'tool'>, _ctx: PersonContext, field: string): Tool {
  const found = tools.find(tool => tool.id === id)
  if (!found) throw fail('invalid', { fields: { [field]: '没有这个工具，请重新选' } })
  return found
}

/** Nobody decides about themselves or their own household. */
export const isOwnLoan = (actor: PersonContext['actor'], { asker, home }: Pick<Loan, 'asker' | 'home'>) =>
  isOwn(actor, { personId: asker.personId, home })
