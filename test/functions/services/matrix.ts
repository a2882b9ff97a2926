/** What the actions of `services` are about, for test/functions/matrix. */
import { open, type Rows } from '../matrix/rows'
import { rows as ofBookings } from './bookingRows'

export const rows: Rows = {
  'services.catalogue': open(),
  'services.guide': open({ service: 'residencePermit' }),
  'services.list': open({ service: 'residencePermit', answers: { register: 'qingdao' } }),
  ...ofBookings,
}
