import { call } from '@/platform/feedback'
import { Button } from './Button'

interface Props {
  id: string
  /** Whom it calls, for the ear: 单元长 王秀兰. */
  who: string
  phone: string
  /** With its word; else the drawing alone. */
  worded?: boolean
  small?: boolean
}

/** Calls somebody with one tap. */
export const CallButton = ({ id, who, phone, worded, small }: Props) => (
  <Button id={id} look='soft' icon='phone' small={small} label={`打电话给${who}`} onPress={() => call(phone)}>
    {worded ? '打电话' : undefined}
  </Button>
)
