/** A phone in 长辈版 at the largest text, 320 px wide. */
import { eyesOn, type Eyes } from './eyes'
import type { World } from './phones'

export const elder = { width: 320, height: 640, edition: 'elder', size: 'largest' } as const

/** Opens 首页 on somebody's phone in 长辈版, and hands over their eyes. */
export async function atHome(world: World, openid: string): Promise<Eyes> {
  const opened = await world.phone(openid, elder)
  await opened.open('pages/home/index')
  const eyes = eyesOn(opened)
  await eyes.looks()
  return eyes
}
