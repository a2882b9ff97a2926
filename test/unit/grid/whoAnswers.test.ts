/** What a resident is told of whoever answers for them: who works now, from when on again, whom to call until then. */
import {
  deskAt,
  dutyOf,
  holderAnswering,
  leadAnswering,
  type Answerer,
} from '../../../cloudfunctions/grid/routing/duty'
import { addMinutes } from '../../../cloudfunctions/_platform/time'
import { workingCalendar } from '../../../config/community/workingTime'
import type { GridNode, GridPost } from '../../../types/grid/node'
import { building, node, post, unit } from './corner'

/** 2026-11-24 is a Tuesday. */
const at = (moment: string) => `2026-${moment}:00.000+08:00`
const phone = { phone: '0532-5550-1001' }
const wang = post('unitLead', '王秀兰', phone)
const sun = post('buildingLead', '孙德明', { phone: '0532-5550-1002' })
const zhou = post('dispatcher', '周敏', {
  phone: '0532-5550-1003',
  duty: [{ weekdays: [1, 2, 3, 4, 5], from: '08:00', until: '20:00' }],
})
const han = post('dispatcher', '韩晓蕾', {
  phone: '0532-5550-1004',
  duty: [
    { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '20:00', until: '08:00' },
    { weekdays: [6, 7], from: '08:00', until: '20:00' },
  ],
})
const chief = post('chiefLead', '赵建国', { phone: '0532-5550-1005' })
const root = (posts: GridPost[]) => node('community', 'XZZ', posts)
const ladder = (leads: GridPost[], above: GridPost[] = [sun], top: GridPost[] = [zhou, han, chief]) => [
  node('unit', unit, leads),
  node('building', building, above),
  root(top),
]

function told(now: string, nodes: GridNode[] = ladder([wang])) {
  const answers = (moment: string): Answerer | null => leadAnswering(nodes, moment)
  return dutyOf({ answers, desk: deskAt(nodes[nodes.length - 1], now), now, calendar: workingCalendar })
}

describe('a unit lead', () => {
  it('is there in working hours, until the next break, and is called herself', () => {
    expect(told(at('11-24T09:30'))).toMatchObject({
      onDuty: true,
      word: '在岗',
      brief: '在岗，12:00 午休',
      says: '王秀兰 今天 8:30–17:30 在岗，有事您说话',
      until: at('11-24T12:00'),
      call: { name: '王秀兰', role: 'unitLead', phone: '0532-5550-1001' },
    })
    expect(told(at('11-24T15:00'))).toMatchObject({ brief: '在岗，17:30 下班', until: at('11-24T17:30') })
  })

  it('begins and ends to the minute', () => {
    const moments = ['08:29', '08:30', '11:59', '12:00', '13:29', '13:30', '17:29', '17:30']
    expect(moments.map(moment => told(at(`11-24T${moment}`)).onDuty)).toEqual([
      false, true, true, false, false, true, true, false,
    ]) // prettier-ignore
  })

  it.each([
    ['before the day begins', '11-24T07:10', '还没上班', '11-24T08:30', '王秀兰 今天 8:30 上班；急事打值班电话'],
    ['at noon', '11-24T12:40', '午休', '11-24T13:30', '王秀兰 今天 13:30 上班；急事打值班电话'],
    ['in the evening', '11-24T19:20', '下班了', '11-25T08:30', '王秀兰 明天 8:30 上班；急事打值班电话'],
    ['after midnight', '11-25T00:10', '还没上班', '11-25T08:30', '王秀兰 今天 8:30 上班；急事打值班电话'],
    ['on a Friday evening', '11-27T19:20', '下班了', '11-30T08:30', '王秀兰 周一 8:30 上班；急事打值班电话'],
    ['on a Saturday', '11-28T10:00', '今天休息', '11-30T08:30', '王秀兰 周一 8:30 上班；急事打值班电话'],
    [
      'in the National Day holiday',
      '10-01T10:00',
      '今天休息',
      '10-08T08:30',
      '王秀兰 10月8日 8:30 上班；急事打值班电话',
    ],
  ])('%s is off until the next shift, and the desk is called', (_when, now, word, until, says) => {
    expect(told(at(now))).toMatchObject({ onDuty: false, word, until: at(until), says, call: { role: 'dispatcher' } })
  })

  it('works on a Saturday that is made up for', () => {
    expect(told(at('10-10T10:00'))).toMatchObject({ onDuty: true, until: at('10-10T12:00') })
  })

  it('says when it ends as it is, and never that it is over before it is', () => {
    for (const moment of ['11-24T09:30', '11-24T12:40', '11-24T19:20', '11-28T10:00']) {
      const now = told(at(moment))
      expect(told(now.until!).onDuty).toBe(!now.onDuty)
      expect(told(addMinutes(now.until!, -1)).onDuty).toBe(now.onDuty)
    }
  })
})

describe('leave', () => {
  const leave = [{ from: at('11-23T00:00'), until: at('11-26T00:00') }]

  it('with a deputy leaves nobody alone: the deputy answers, and says for whom', () => {
    const deputy = { personId: '赵桂芳', name: '赵桂芳', phone: '0532-5550-1009' }
    const nodes = ladder([{ ...wang, leave, deputy }])
    expect(told(at('11-24T09:30'), nodes)).toMatchObject({
      onDuty: true,
      says: '赵桂芳 今天 8:30–17:30 在岗，代王秀兰值班，有事您说话',
      call: { name: '赵桂芳' },
    })
    expect(told(at('11-24T19:20'), nodes).says).toBe('赵桂芳 明天 8:30 上班，代王秀兰值班；急事打值班电话')
    // The evening before she is back, it is she who works next.
    expect(told(at('11-25T19:20'), nodes).says).toBe('王秀兰 明天 8:30 上班；急事打值班电话')
  })

  it('without one goes to the next above, and says why', () => {
    expect(told(at('11-24T09:30'), ladder([{ ...wang, leave }]))).toMatchObject({
      onDuty: true,
      says: '单元长王秀兰休假，孙德明 今天 8:30–17:30 在岗，有事您说话',
      call: { name: '孙德明', role: 'buildingLead' },
    })
  })
})

describe('a post that nobody has', () => {
  it('is answered by the next above, and is called vacant', () => {
    expect(told(at('11-24T09:30'), ladder([])).says).toBe('单元长暂时空缺，孙德明 今天 8:30–17:30 在岗，有事您说话')
  })

  it('leaves the desk where no lead is there at all', () => {
    expect(told(at('11-24T09:30'), ladder([], [], [zhou, han]))).toMatchObject({
      onDuty: false,
      word: '不在岗',
      says: '现在不在岗；急事打值班电话',
      until: null,
      call: { name: '周敏' },
    })
  })
})

describe('the duty desk', () => {
  it('is whoever has the shift', () => {
    const desk = (now: string) => deskAt(root([zhou, han]), at(now))?.name
    expect(['11-24T09:00', '11-24T21:00', '11-25T07:00', '11-28T09:00'].map(desk)).toEqual([
      '周敏',
      '韩晓蕾',
      '韩晓蕾',
      '韩晓蕾',
    ])
  })

  it('is named at every hour, also while the lead works', () => {
    expect(told(at('11-24T09:30')).desk).toMatchObject({ name: '周敏' })
  })

  it('that is empty is the chief lead, then the lead at home, then the public numbers', () => {
    const evening = at('11-24T19:20')
    expect(told(evening, ladder([wang], [sun], [chief]))).toMatchObject({
      says: '王秀兰 明天 8:30 上班；急事打给总网格长 赵建国',
      call: { name: '赵建国' },
    })
    expect(told(evening, ladder([wang], [sun], []))).toMatchObject({
      says: '王秀兰 明天 8:30 上班；急事打给单元长 王秀兰',
      call: { name: '王秀兰' },
      desk: null,
    })
    const without = { ...wang }
    delete without.phone
    expect(told(evening, ladder([without], [sun], []))).toMatchObject({
      says: '王秀兰 明天 8:30 上班；急事打 110、119 或 120',
      call: null,
    })
  })
})

describe('whoever has a report', () => {
  const nodes = ladder([wang])
  const holding = (holder: Answerer['who'], now: string, among = nodes) =>
    dutyOf({
      answers: moment => holderAnswering(holder, among, moment),
      named: holder,
      desk: deskAt(root([zhou, han]), now),
      now,
      calendar: workingCalendar,
    })
  const zhouHolds = { personId: '周敏', name: '周敏', role: 'dispatcher' as const, phone: '0532-5550-1003' }
  const hanHolds = { personId: '韩晓蕾', name: '韩晓蕾', role: 'dispatcher' as const, phone: '0532-5550-1004' }
  const wangHolds = { personId: '王秀兰', name: '王秀兰', role: 'unitLead' as const, phone: '0532-5550-1001' }

  it('of the desk is there in their shift, over midnight and over the weekend', () => {
    expect(holding(zhouHolds, at('11-24T19:00'))).toMatchObject({ onDuty: true, until: at('11-24T20:00') })
    expect(holding(zhouHolds, at('11-24T21:00'))).toMatchObject({ onDuty: false, until: at('11-25T08:00') })
    expect(holding(hanHolds, at('11-25T02:00'))).toMatchObject({
      onDuty: true,
      says: '韩晓蕾 在岗，到今天 8:00，有事您说话',
      until: at('11-25T08:00'),
    })
    // Friday night, Saturday, Saturday night, Sunday and its night are one stretch.
    expect(holding(hanHolds, at('11-28T10:00')).until).toBe(at('11-30T08:00'))
  })

  it("without a post here any more works in the community's hours", () => {
    const gone = { personId: '刘建国', name: '刘建国', role: 'property' as const }
    expect(holding(gone, at('11-24T09:00')).onDuty).toBe(true)
    expect(holding(gone, at('11-24T19:00'))).toMatchObject({ onDuty: false, call: { name: '周敏' } })
  })

  it('and is away, is named with the day on which they are back', () => {
    const leave = [{ from: at('11-23T00:00'), until: at('11-26T00:00') }]
    expect(holding(wangHolds, at('11-24T09:30'), ladder([{ ...wang, leave }]))).toMatchObject({
      onDuty: false,
      word: '不在岗',
      says: '王秀兰 周四 8:30 上班；急事打值班电话',
      until: at('11-26T08:30'),
    })
    expect(holding(wangHolds, at('11-24T09:30'), ladder([{ ...wang, suspended: true }]))).toMatchObject({
      says: '王秀兰 现在不在岗；急事打值班电话',
      until: null,
    })
  })

  it('as a deputy, is one as long as nothing keeps them away', () => {
    const deputy = { personId: '赵桂芳', name: '赵桂芳' }
    const stands = { personId: '赵桂芳', name: '赵桂芳', role: 'unitLead' as const }
    const standingIn = ladder([{ ...wang, deputy }])
    expect(holding(stands, at('11-24T09:30'), standingIn).says).toContain('代王秀兰值班')
    const off = ladder([{ ...wang, deputy: { ...deputy, suspended: true } }])
    expect(holding(stands, at('11-24T09:30'), off).onDuty).toBe(false)
  })

  it('round the clock has no end that anybody could name', () => {
    const always = post('dispatcher', '周敏', {
      duty: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', until: '08:00' }],
    })
    expect(holding(zhouHolds, at('11-24T19:00'), [root([always])])).toMatchObject({
      onDuty: true,
      until: null,
      brief: '在岗',
    })
  })
})
