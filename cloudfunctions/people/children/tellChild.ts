/** What is told about a child's request: to the adults of the home, and to the child. */
import { maskName } from '../../_platform/privacy/mask'
import { tell, type Told } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import type { Binding } from '../binding/collections'

/** To an adult of the home: a child asks, please look. */
export const tellGuardian = ({ _id, name, place, at }: Binding, to: string): Told =>
  tell(to, 'consentAsked', { title: '家里的孩子申请使用,要您同意', who: maskName(name), place, at }, _id)

/** To the child: the guardian said no, or took the consent back. */
export function tellRefused({ _id, personId, place, state, reason }: Binding, at: Time): Told {
  const title = state === 'consentEnded' ? '家长收回了同意,绑定停了' : '家长没同意绑定房屋'
  return tell(personId, 'bindingDecided', { title, place, reason: reason ?? '', at }, _id)
}
