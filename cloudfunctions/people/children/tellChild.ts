/** What is told about a child's request: to the adults of the home, and to the child. */
import { maskName } from '../../_platform/privacy/mask'
import { tell, type Told } from '../../_platform/messages/tell'
import type { Time } from '../../_platform/time'
import type { Binding } from '../binding/collections'

/** To an adult of the home: a child asks, please look. */
export const tellGuardian = ({ _id, name, place, at }: Binding, to: string): Told =>
  tell(to, 'consentAsked', { title: '家里的孩子申请使用，要您同意', who: maskName(name), place, at }, _id)

/** To the child: the guardian said no, or took the consent back. */
export const tellRefused = (request: Binding, at: Time): Told =>
  tellChild(request, request.state === 'consentEnded' ? '家长收回了同意，绑定停了' : '家长没同意绑定房屋', at)

/** To the child: whoever consented is of the home no longer. */
export const tellLapsed = (request: Binding, at: Time): Told =>
  tellChild(request, request.state === 'consentEnded' ? '同意的家长搬走了，绑定停了' : '要家里另一位大人同意', at)

const tellChild = ({ _id, personId, place, reason }: Binding, title: string, at: Time): Told =>
  tell(personId, 'bindingDecided', { title, place, reason: reason ?? '', at }, _id)
