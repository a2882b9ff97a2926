/** Reports as the collection `reports` keeps them, brought to a state by the product's own rules. */
import type { CategoryId } from '../../types/reports/categories'
import type { ReportState } from '../../types/reports/flow'
import { communityNodes } from '../../config/community/nodes'
import { seededPeople, type SeededPerson } from '../../config/community/people'
import { addMinutes } from '../../cloudfunctions/_platform/time'
import type { Report } from '../../cloudfunctions/reports/collections'
import { grown, submitted, type Happening } from '../cloud/seed/grow'
import { SampleGrid } from '../cloud/seed/sampleGrid'

const grid = new SampleGrid(communityNodes(), seededPeople())

/** The shortest way to each state. */
const ways: Record<ReportState, Happening[]> = {
  assigned: [],
  submitted: [{ type: 'sendBack', note: '不在我负责的范围' }],
  inProgress: [{ type: 'accept' }],
  suspended: [{ type: 'accept' }, { type: 'suspend', note: '等配件' }],
  resolved: [
    { type: 'accept' },
    { type: 'resolve', outcome: 'solved', note: '清了', photos: [], noPhoto: '事情当场就过去了' },
  ],
  closed: [
    { type: 'accept' },
    { type: 'resolve', outcome: 'solved', note: '清了', photos: [], noPhoto: '事情当场就过去了' },
    { type: 'rate', rating: 'satisfied' },
  ],
  declined: [{ type: 'decline', note: '这件事归街道办' }],
  withdrawn: [{ type: 'withdraw' }],
  merged: [{ type: 'merge', other: { id: 'rOther', no: 'XZZ-261124-9999', into: true } }],
}

interface ReportWanted {
  category?: CategoryId
  place?: string | null
  text?: string
  photos?: string[]
  /** Anybody with an identity and perhaps a home; 李秀英 unless said otherwise. */
  reporter?: Pick<SeededPerson, 'openid' | 'name' | 'home'>
  at?: string
  state?: ReportState
}

let made = 0

/** A cluttered stairwell that 李秀英 sent on a Tuesday at 14:00 and 王秀兰 holds; each further event is a minute later. */
export function aReport(wanted: ReportWanted = {}): Report {
  made += 1
  const {
    category = 'clutter',
    place = 'XZZ-2-E05-B03-U2-S01',
    text = '楼道里堆了好多纸箱',
    photos = [],
    reporter = grid.person('oXZZ-li-xiuying'),
    at = '2026-11-24T14:00:00.000+08:00',
    state = 'assigned',
  } = wanted
  const report = submitted({ reporter, category, place, text, photos, at }, `XZZ-test-${made}`, grid)
  return ways[state].reduce((one, event, step) => grown(one, { at: addMinutes(at, step + 1), event }), report)
}
