import { useElder } from '@/components/a11y/textSize'
import { CallButton } from '@/components/controls/CallButton'
import { useCounter } from './useCounter'

/** Calls the counter, in 长辈版 always with its word; `worded` in the standard edition too. */
export function CallCounter({ worded }: { worded: boolean }) {
  const elder = useElder()
  const { who, phone } = useCounter()
  return <CallButton id='call-counter' who={who} phone={phone} worded={worded || elder} />
}
