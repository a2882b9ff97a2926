/** The household's actions by their contracts, until each is on the festival's router. */
import type { CodeView } from '@shared/festival/gate'
import type { myShareOutput } from '@shared/festival/fruit'
import type { EntryView, MySignUps, SignedUp } from '@shared/festival/signUp'
import type { infer as Of } from '@shared/z'
import { api } from '@/api'

interface For {
  for?: string
}
interface OfSession extends For {
  session: string
}
interface Wish extends OfSession {
  partySize: number
  roles?: EntryView['roles']
}
interface Household {
  mine: { query(input: For): Promise<MySignUps> }
  signUp: { mutate(input: Wish): Promise<SignedUp> }
  change: { mutate(input: Wish): Promise<EntryView> }
  withdraw: { mutate(input: OfSession): Promise<EntryView> }
  answerOffer: { mutate(input: OfSession & { accept: boolean }): Promise<EntryView> }
  code: { query(input: Partial<OfSession>): Promise<CodeView> }
  sendProxy: { mutate(input: Partial<OfSession> & { proxy: string | null }): Promise<unknown> }
  myShare: { query(input: For): Promise<Of<typeof myShareOutput>> }
}

export const festival = api.festival as unknown as Household
