/** Who is told what of a report (DOMAIN §5): each event, whom it concerns, and nobody else. */
import { messagesOf } from '../../../cloudfunctions/reports/lifecycle/notices'
import { theSystem, type Change, type Doer } from '../../../cloudfunctions/reports/lifecycle/events'
import type { Report } from '../../../cloudfunctions/reports/collections'
import { aReport } from '../../factories/aReport'

const at = '2026-11-24T15:00:00.000+08:00'
const lead = { personId: 'p-lead', name: '王秀兰', role: 'unitLead' as const }
const parent = { personId: 'p-parent', name: '于海涛', role: 'buildingLead' as const }
const chief = { personId: 'p-chief', name: '总长', role: 'chiefLead' as const }
const report: Report = {
  ...aReport(),
  _id: 'r1',
  no: 'XZZ-261124-0042',
  category: 'clutter',
  place: { code: 'XZZ-2-E05-B03-U2', name: '3 号楼 2 单元' },
  dueAt: '2026-11-25T14:00:00.000+08:00',
  reporter: { personId: 'p-reporter', name: '李秀英' },
  holder: lead,
  supervisors: [],
  copies: [],
  hiddenFrom: [],
}
const doer: Doer = { personId: 'p-doer', name: '某人', role: null }
const told = (change: Change, more: Partial<Report> = {}, by = doer) =>
  messagesOf({ ...report, ...more }, change, by, at).map(({ to, template, title }) => `${to} ${template} ${title}`)
const agent = { personId: 'p-agent', name: '王海宁' }
const withAll = { agent, supervisors: [parent, chief], copies: [{ ...parent, personId: 'p-copy' }] }

describe('who is told of a report', () => {
  it('that is submitted: nobody yet, for the assignment in the same write tells its holder', () => {
    expect(told({ type: 'submit' }, withAll)).toEqual([])
  })

  it('that the system assigns: the holder, and whoever gets a copy', () => {
    expect(told({ type: 'assign', to: lead }, withAll, theSystem)).toEqual([
      'p-lead reportAssigned 有一件新诉求',
      'p-copy reportAssigned 抄送给您一件诉求',
    ])
  })

  it.each(['assign', 'transfer'] as const)('that somebody gives on (%s): the new holder and the reporter', type => {
    expect(told({ type, to: lead }, withAll)).toEqual([
      'p-lead reportAssigned 有一件诉求派给您',
      'p-reporter reportChanged 现在由王秀兰来办',
      'p-agent reportChanged 现在由王秀兰来办',
    ])
  })

  it('that is taken up, and that is settled: the reporter, and whoever acts for them', () => {
    expect(told({ type: 'accept' }, withAll)).toEqual([
      'p-reporter reportAccepted 王秀兰接单了',
      'p-agent reportAccepted 王秀兰接单了',
    ])
    expect(told({ type: 'resolve', outcome: 'solved', note: '清了', photos: [] }, withAll)).toEqual([
      'p-reporter reportResolved 王秀兰说办好了，您看呢？',
      'p-agent reportResolved 王秀兰说办好了，您看呢？',
    ])
  })

  it.each<[string, Change, string]>([
    ['is sent back', { type: 'sendBack', to: parent, note: '不归我' }, '有一件诉求被退回，请您来派'],
    ['is withdrawn', { type: 'withdraw' }, '居民撤回了一件诉求'],
    ['is asked after', { type: 'remind' }, '居民催了一下'],
    ['is added to', { type: 'supplement', note: '又多了', photos: [] }, '居民补充了情况'],
    ['is rated as solved', { type: 'rate', solved: true, rating: 'satisfied' }, '居民评价了您办的事'],
    ['is rated as not solved', { type: 'rate', solved: false, rating: 'neutral' }, '居民说没解决'],
  ])('that %s: whoever has it, and nobody else', (_what, change, title) => {
    expect(told(change, withAll)).toEqual([`p-lead reportAssigned ${title}`])
  })

  it('that whoever stands above urges: whoever has it, by name', () => {
    expect(told({ type: 'remind' }, withAll, { ...doer, role: 'areaLead' })).toEqual([
      'p-lead reportAssigned 某人催您快点办',
    ])
  })

  it('that is to wait: whoever decides; then the holder and the reporter, and the same when it goes on', () => {
    const pause = { waitingFor: 'resident' as const, until: '2026-11-28' }
    expect(told({ type: 'suspend', to: parent, ...pause })).toEqual([
      'p-parent reportAssigned 有一件想先放一放，请您看行不行',
    ])
    expect(told({ type: 'suspend', ...pause })).toEqual([
      'p-lead reportAssigned 这件可以先放一放',
      'p-reporter reportChanged 先放一放，最晚2026年11月28日接着办',
    ])
    expect(told({ type: 'resume' })).toEqual([
      'p-lead reportAssigned 请接着办这一件',
      'p-reporter reportChanged 王秀兰接着办了',
    ])
    expect(told({ type: 'resume' }, {}, theSystem)).toEqual([
      'p-lead reportAssigned 放的时间到了，请接着办',
      'p-reporter reportChanged 王秀兰接着办了',
    ])
  })

  it('that is opened again: whoever has it, and all who supervise', () => {
    expect(told({ type: 'reopen', supervisor: parent }, withAll)).toEqual([
      'p-lead reportAssigned 居民说没解决，请再办一次',
      'p-parent reportAssigned 有一件诉求没解决，请您督办',
      'p-chief reportAssigned 有一件诉求没解决，请您督办',
    ])
  })

  it('whose words are hidden: whoever wrote them, and of a vacancy nobody', () => {
    const writer = { personId: 'p-writer', name: '写的人', role: null }
    const waits = [
      { kind: 'vacancy' as const, entry: 0, at, by: null },
      { kind: 'words' as const, entry: 0, at, by: writer },
    ]
    expect(told({ type: 'review', verdict: 'notFine', waits })).toEqual(['p-writer reportChanged 您写的一段话被隐去了'])
    expect(told({ type: 'review', verdict: 'fine', waits })).toEqual([])
  })

  it('that closes by itself: nobody', () => {
    expect(told({ type: 'close' }, withAll, theSystem)).toEqual([])
  })

  it('that nobody has: nobody in their place', () => {
    expect(told({ type: 'remind' }, { holder: null })).toEqual([])
    expect(told({ type: 'accept' }, { holder: null })).toEqual(['p-reporter reportAccepted 接单了'])
  })
})

describe('nobody is told', () => {
  it('of what they did themselves', () => {
    expect(told({ type: 'transfer', to: lead }, {}, lead)).toEqual(['p-reporter reportChanged 现在由王秀兰来办'])
    expect(told({ type: 'remind' }, {}, lead)).toEqual([])
  })

  it('twice of one thing, in whatever lists they stand', () => {
    const both = { ...withAll, supervisors: [lead, parent], agent: { personId: 'p-lead', name: '王秀兰' } }
    expect(told({ type: 'reopen', supervisor: null }, both)).toEqual([
      'p-lead reportAssigned 居民说没解决，请再办一次',
      'p-parent reportAssigned 有一件诉求没解决，请您督办',
    ])
    expect(told({ type: 'transfer', to: lead }, both)).toHaveLength(2)
  })

  it('of a complaint about them, in whatever lists they stand', () => {
    const hidden = { ...withAll, hiddenFrom: ['p-lead', 'p-parent', 'p-agent'] }
    expect(told({ type: 'reopen', supervisor: null }, hidden)).toEqual([
      'p-chief reportAssigned 有一件诉求没解决，请您督办',
    ])
    expect(told({ type: 'accept' }, hidden)).toEqual(['p-reporter reportAccepted 王秀兰接单了'])
  })
})

describe('what an agent does', () => {
  const acting: Doer = { personId: 'p-agent', name: '王海宁', role: null, acting: true }

  it('is told to the principal, beside those whom it concerns', () => {
    expect(told({ type: 'remind' }, { agent }, acting)).toEqual([
      'p-reporter reportChanged 王海宁代您办了：催一下',
      'p-lead reportAssigned 居民催了一下',
    ])
  })

  it('and what the agent is told, is told only while they may act', () => {
    const [, toAgent] = messagesOf({ ...report, agent }, { type: 'accept' }, doer, at)
    expect(toAgent).toMatchObject({ to: 'p-agent', actingFor: 'p-reporter' })
  })
})

it('tells number, matter, place, times and which report', () => {
  const [message] = messagesOf(report, { type: 'remind' }, doer, at)
  expect(message).toMatchObject({
    text: '楼道堆物 · 3 号楼 2 单元 · 最晚 11月25日 14:00 办好',
    target: { kind: 'report', id: 'r1' },
    values: {
      character_string1: 'XZZ-261124-0042',
      thing2: '楼道堆物',
      thing3: '3 号楼 2 单元',
      time4: '2026年11月25日 14:00',
    },
  })
})
