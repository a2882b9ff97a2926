/** A service that staff write from nothing: until it is saved it is on this phone alone. */
import { blankService } from '@config/community/services/blank'
import type { EditView } from '@shared/services/editing/editing'
import { newKey } from '@/platform/key'
import { today } from '../../time'

/** An id that no service has: nobody reads it, and letters are all that it may hold. */
export const newServiceId = () =>
  `service${newKey().replace(/[^0-9a-f]/g, '').slice(0, 20).replace(/./g, digit => 'abcdefghijklmnop'.charAt(parseInt(digit, 16)))}` // prettier-ignore

/** As if it stood there with nothing in force. */
export const newService = (id: string): EditView => ({
  id,
  version: 0,
  number: 0,
  isNew: true,
  spec: blankService(id, today()),
  stopped: null,
  edit: null,
  allowed: ['keep', 'submit'],
  switches: [],
  switching: null,
})
