/** Where a message leads: the thing is there, or it is said why not, whatever has become of it and of whoever was told (DOMAIN §5). */
import { errorTexts } from '../../../types/errors'
import { templateIds, templates, type TemplateId } from '../../../types/messages/templates'
import type { ReportView } from '../../../types/reports/contract'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import type { Json } from '../../cloud/plugin'
import { aCommunity, who, type Community } from '../community'

let community: Community
beforeAll(async () => (community = await aCommunity()))
beforeEach(() => community.renew())
afterAll(() => community.stop())

const place = 'XZZ-2-E05-B03-U2'
const sun = 'oXZZ-sun-deming'
const desk = 'oXZZ-zhou-min'
const chief = 'oXZZ-zhao-jianguo'
const zhang = 'oXZZ-zhang-min'
const { resident: li, unitLead: wang } = who

/** What the page asks for to which the messages of a kind lead, for those that lead to one thing; `{id}` stands for which. */
const asks: Partial<Record<TemplateId, [action: string, input: Json]>> = {
  reportAssigned: ['reports.get', { id: '{id}' }],
  reportAccepted: ['reports.get', { id: '{id}' }],
  reportResolved: ['reports.get', { id: '{id}' }],
  reportChanged: ['reports.get', { id: '{id}' }],
  reportBoard: ['reports.boardItem', { id: '{id}' }],
  postChanged: ['grid.node', { code: '{id}' }],
  noticePublished: ['notices.get', { id: '{id}' }],
  noticeAnswered: ['notices.get', { id: '{id}' }],
  noticeWork: ['notices.draft', { id: '{id}' }],
  applicationStep: ['services.get', { id: '{id}' }],
  applicationWork: ['services.get', { id: '{id}' }],
  permitEnding: ['services.guide', { service: '{id}' }],
  serviceEdit: ['services.toEdit', { service: '{id}' }],
}
/** The lists to which the others lead. */
const lists = ['people.requests', 'people.me', 'people.children', 'people.mandates', 'admin.setAside']
const opens = <T = ReportView>(openid: string, template: TemplateId, id: string) => {
  const [action, input] = asks[template] ?? ['', {}]
  return community.ask<T>(openid, action, JSON.parse(JSON.stringify(input).replace('{id}', id)) as Json)
}
const named = templateIds.filter(id => templates[id].page.includes('{id}'))
const submitted = (openid = li, more: Record<string, Json> = {}) =>
  community.call<ReportView>(openid, 'reports.submit', { photos: [], text: '楼道堆了纸箱', place, category: 'clutter', ...more }) // prettier-ignore
const act = (openid: string, action: string, report: ReportView, more: Record<string, Json> = {}) =>
  community.call<ReportView>(openid, action, { id: report.id, version: report.version, ...more })

it('each kind of message that leads to one thing is looked at here', () => {
  expect(Object.keys(asks).sort()).toEqual([...named].sort())
})

it.each(named)('%s: of what is not there it is said that it was not found, to whoever asks', async template => {
  const ids = ['r000000000000000000000000', 'XZZ-9-E99-B99-U9', 'gone']
  for (const openid of [li, wang, chief, 'oXZZ-nobody-knows'])
    for (const id of ids) {
      const answer = await opens(openid, template, id)
      expect(answer).toMatchObject({ ok: false })
      if (!answer.ok)
        expect([errorTexts.notFound, errorTexts.invalid, errorTexts.forbidden]).toContain(answer.error.message)
    }
})

it.each([...named.map(id => asks[id]?.[0] ?? ''), ...lists])(
  '%s: whoever has no part in it any more gets a page or a sentence',
  async action => {
    for (const openid of [zhang, 'oXZZ-nobody-knows']) {
      const template = named.find(id => asks[id]?.[0] === action)
      const answer = template
        ? await opens<unknown>(openid, template, place)
        : await community.ask<unknown>(openid, action, {})
      if (!answer.ok) expect(['notFound', 'forbidden', 'notBound', 'invalid']).toContain(answer.error.code)
      if (!answer.ok) expect(answer.error.message).toMatch(/\p{Script=Han}{4}/u)
    }
  },
)

describe('a report that somebody was told of', () => {
  it('is there for whoever reported it and whoever leads the place, in any state', async () => {
    let report = await submitted()
    report = await act(li, 'reports.withdraw', report)
    for (const openid of [li, wang])
      expect(await opens(openid, 'reportAssigned', report.id)).toMatchObject({ ok: true, data: { state: 'withdrawn' } })
  })

  it('that somebody else has by now says who has it', async () => {
    const report = await submitted()
    await act(wang, 'reports.transfer', report, { to: personIdOf(sun), reason: '要楼长来办' })
    expect(await opens(wang, 'reportAssigned', report.id)).toMatchObject({ ok: true, data: { holder: { name: '孙德明' } } })
  }) // prettier-ignore

  it('that was put together with another leads there', async () => {
    const [main, one] = [await submitted(), await submitted(zhang)]
    await act(wang, 'reports.merge', one, { into: main.id })
    for (const openid of [zhang, wang])
      expect(await opens(openid, 'reportChanged', one.id)).toMatchObject({
        data: { state: 'merged', mergedInto: { id: main.id, no: main.no } },
      })
  })

  it('whose words were hidden is there without them', async () => {
    const report = await submitted(li, { text: '让我加微信' })
    await act(desk, 'reports.review', report, { verdict: 'notFine' })
    const answer = await opens(wang, 'reportAssigned', report.id)
    expect(answer).toMatchObject({ ok: true, data: { hidden: true } })
    expect(JSON.stringify(answer)).not.toContain('让我加微信')
  })

  it('that is hidden from whoever follows the link is not found, like one that is not there', async () => {
    const complaint = await submitted(li, { category: 'staffComplaint', about: personIdOf(wang), text: '总是不接电话' })
    const [hidden, none] = [
      await opens(wang, 'reportAssigned', complaint.id),
      await opens(wang, 'reportAssigned', 'r000000000000000000000000'),
    ]
    const said = (answer: typeof hidden) => (answer.ok ? answer.data.id : [answer.error.code, answer.error.message])
    expect(said(hidden)).toEqual(said(none))
  })

  it('that was never on the board, or is not any more, has no page there', async () => {
    const report = await submitted()
    for (const openid of [li, zhang, wang]) {
      const answer = await opens(openid, 'reportBoard', report.id)
      if (!answer.ok) expect(['notFound', 'notNow', 'forbidden']).toContain(answer.error.code)
    }
  })
})

it('a post that somebody had leads to its place after it ended, too', async () => {
  expect(await opens(wang, 'postChanged', place)).toMatchObject({ ok: true })
  await community.call(chief, 'grid.endTerm', { node: place, post: 'unitLead', person: wang })
  await community.control('POST', 'clock', { advance: 60_000 })
  expect(await opens(wang, 'postChanged', place)).toMatchObject({ ok: true })
})
