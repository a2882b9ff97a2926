import { placeInput, placeView as placeOutput } from '@shared/grid/contract'
import { fail } from '@shared/errors'
import { action } from '../../_platform/call/action'
import { nodes } from '../collections'
import { placeView } from './placeView'
import { publicPlace } from './resolvers'

/** What a scanned code stands for. @throws notFound */
export const place = action
  .allow('grid.read')
  .input(placeInput)
  .ids({ code: publicPlace })
  .output(placeOutput)
  .query(async ({ input }) => {
    const node = await nodes.find(input.code)
    if (!node) throw fail('notFound', { message: '没认出这个位置码，请换一个方式选位置' })
    return placeView(node)
  })
