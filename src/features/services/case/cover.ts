/** The cover sheet of a case: what is stuck on the bag, with a box for each paper. */
import type { ApplicationView } from '@shared/services/applying'
import { sayHow } from '../list/myList'
import { workbookOf } from '../../work/weekly/workbook'

/** What stands above the papers. No number of anybody's: the bag lies on a desk. */
export const coverFacts = ({
  no,
  service,
  whom,
  submittedAt,
  holder,
  due,
  delivery,
  sentBy,
}: ApplicationView): [string, string][] => [
  ['编号', no],
  ['办什么', service.name],
  ['谁的', whom.place ? `${whom.name}，${whom.place}` : whom.name],
  ...(sentBy ? [['谁交的', sentBy.name] satisfies [string, string]] : []),
  ['哪天交的', submittedAt.slice(0, 10)],
  ['谁经办', holder?.name ?? '还没人接'],
  ['这一步最晚', due ? `${due.slice(0, 10)} ${due.slice(11, 16)}` : '没有'],
  ['怎么拿', delivery ? '送到家' : '来窗口取'],
]

/** On paper: the facts, then each paper with a box, then a line to sign on. */
export const coverSheet = (application: ApplicationView) =>
  workbookOf('封面', {
    title: `小寨子社区办件封面 ${application.no}`,
    columns: [
      { heading: '收到打勾', width: 10 },
      { heading: '材料', width: 26 },
      { heading: '要什么', width: 26 },
      { heading: '备注', width: 40 },
    ],
    rows: [
      ...application.papers.map(paper => [
        '□',
        paper.name,
        sayHow(paper),
        paper.photos.length > 0 ? `已交 ${paper.photos.length} 张照片` : '带来',
      ]),
      ...coverFacts(application).map(([label, value]) => ['', label, value, '']),
      ['', '经手人签字', '', ''],
      ['', '取件人签字', '', ''],
    ],
  })
