/** Who keeps the directory; the numbers in it are those of shops and offices. */
import { keepingDirectory } from '@config/community/directory'
import { someone, type PersonalData } from '../../_platform/privacy/personalData'
import type { StoredEntry } from './collections'

const said = { purpose: keepingDirectory, is: 'words' } as const

export const keptEntryData: PersonalData<StoredEntry> = {
  // It is the community's, and stays; whoever kept it stands in it no more.
  found: [{ index: 'byMention', onLeave: 'pseudonymise' }],
  since: 'at',
  personal: {
    ...someone('by', keepingDirectory, '谁记的'),
    name: { ...said, heading: '便民电话' },
    where: said,
    note: said,
    at: { purpose: keepingDirectory, heading: '什么时候记的' },
  },
  plain: {
    _id: 'a hash, or a name of ours',
    phone: 'the number of a shop or an office',
    'hours.shifts.from': 'a time of day',
    'hours.shifts.until': 'a time of day',
    'hours.stretches.from': 'a time of day',
    'hours.stretches.until': 'a time of day',
    checkedOn: 'a day',
  },
  exports: [{ title: '我记过的便民电话', found: { index: 'byMention' } }],
}
