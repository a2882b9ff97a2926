import { useElder } from '@/components/a11y/textSize'
import { CallButton } from '@/components/controls/CallButton'
import { useCounter } from './useCounter'

interface Props {
  id: string
  /** With its word in the standard edition too. */
  worded?: boolean
}

/** Calls the counter: on every screen of a service, and in 长辈版 always with its word. Nothing until a number is known on this phone. */
export function CallCounter({ id, worded }: Props) {
  const elder = useElder()
  const counter = useCounter()
  if (!counter) return null
  return <CallButton id={id} who={counter.who} phone={counter.phone} worded={worded || elder} />
}
