import { fail } from '@shared/errors'
import { isReadable } from '@shared/notices/flow'
import { objectionsInput, saidOutput } from '@shared/notices/reading'
import { action } from '../../_platform/call/action'
import { saidTo } from './objectionRows'
import { visibleNotice } from './visible'

/** What was said to a 公示, the oldest first, as neighbours read it: not who said it. @throws notFound */
export const said = action
  .allow('notice.read')
  .input(objectionsInput)
  .ids({ id: visibleNotice })
  .output(saidOutput)
  .query(async ({ input: { cursor, limit }, ctx: { actor, found } }) => {
    const { _id, state } = found.id
    if (!isReadable(state)) throw fail('notFound')
    return saidTo(_id, actor.personId, { cursor, limit })
  })
