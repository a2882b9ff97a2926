import { call } from '@/platform/feedback'
import { useLook } from '../a11y/textSize'
import { Button } from './Button'

interface Props {
  id: string
  /** Whom it calls, for the ear: 单元长 王秀兰. */
  who: string
  phone: string
  /** With its word; else the drawing alone, as long as the letters are small: beside large ones it gets a line of its own. */
  worded?: boolean
  small?: boolean
}

/** Calls somebody with one tap. */
export function CallButton({ id, who, phone, worded, small }: Props) {
  const { edition, size } = useLook()
  const speaks = worded || edition === 'elder' || size === 'largest'
  return (
    <Button id={id} look='soft' icon='phone' small={small} label={`打电话给${who}`} onPress={() => call(phone)}>
      {speaks ? '打电话' : undefined}
    </Button>
  )
}
