import { fail } from '@shared/errors'
import { kindOf } from '@shared/grid/code'
import { codePageOf, codesInput, codesOutput } from '@shared/grid/codes'
import type { GridNode } from '@shared/grid/node'
import { action } from '../../_platform/call/action'
import { inFlight } from '../../_platform/data/inFlight'
import { logError } from '../../_platform/log'
import { openapi } from '../../_platform/sdk'
import type { Time } from '../../_platform/time'
import { nodes } from '../collections'
import { childrenOf } from '../places/below'
import { publicPlace } from '../places/resolvers'

/** In one answer: it stays far below the 1 MB that a client takes. */
const atOnce = 6
/** Questions to WeChat, and to the database, that are under way together. */
const together = 3
/** Pixels: sharp on a sticker of 4 cm. */
const width = 430

/**
 * The codes of the common areas of a building with its stairwells, or of what lies directly in an estate or an area: a sheet to print. WeChat
 * draws them; nothing is kept of them, because a place's code is for ever.
 * @throws notFound for a place that is not there, notNow when WeChat draws none now
 */
export const codes = action
  .allow('grid.staff')
  .input(codesInput)
  .ids({ under: publicPlace })
  .output(codesOutput)
  .query(async ({ input: { under, cursor = '' }, ctx }) => {
    const node = await nodes.find(under)
    if (!node) throw fail('notFound', { message: '没有这个地方，请从网格里重新点进来' })
    const spots = await spotsOf(node, ctx.clock.now())
    const from = cursor === '' ? 0 : spots.findIndex(({ _id }) => _id === cursor) + 1
    const shown = spots.slice(from, from + atOnce)
    const items = await inFlight(together, shown, async ({ _id: code, name, fullName, spot }) => ({
      ...{ code, name, fullName, spot: spot ?? 'stairwell' },
      image: await imageOf(code, codePageOf(spot)),
    }))
    return { name: node.fullName, items, next: from + atOnce < spots.length ? (shown.at(-1)?._id ?? null) : null }
  })

/** What has a code: the spots of a place and, in a building, of its units. */
async function spotsOf(node: GridNode, at: Time): Promise<GridNode[]> {
  if (node.kind === 'spot') return [node]
  const below = await childrenOf(node._id, at, ['spot'])
  const units = node.kind === 'building' ? below.filter(({ _id }) => kindOf(_id) === 'unit') : []
  const inside = await inFlight(together, units, ({ _id }) => childrenOf(_id, at, ['spot']))
  return [...below, ...inside.flat()].filter(({ kind }) => kind === 'spot')
}

async function imageOf(scene: string, page: string) {
  try {
    const { buffer, contentType } = (await openapi.wxacode.getUnlimited({
      scene,
      page,
      checkPath: false,
      width,
    })) as { buffer: Buffer; contentType?: string }
    return {
      kind: /png/.test(contentType ?? '') ? ('png' as const) : ('jpeg' as const),
      base64: buffer.toString('base64'),
    }
  } catch (error) {
    logError('codes.refused', error, { scene })
    throw fail('notNow', { message: '微信这会儿取不到位置码，请过几分钟再来' })
  }
}
