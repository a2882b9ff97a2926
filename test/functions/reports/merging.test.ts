/** Staff put two reports of one thing together, and take them apart (DOMAIN §4). */
import type { ReportSummary, ReportView } from '../../../types/reports/contract'
import type { Mergeable } from '../../../types/reports/duplicates'
import { personIdOf } from '../../../cloudfunctions/_platform/personId'
import { meetAt } from '../meet'
import { community, open, li, wang, zhang, liu, submitted, joinIn, get, inbox, step, settle } from './followers'

beforeAll(open)
beforeEach(() => community.renew())
afterAll(() => community.stop())

describe('two reports of the same thing', () => {
  const merge = (by: string, one: ReportView, into: ReportView) =>
    community.ask<ReportView>(by, 'reports.merge', { id: one.id, version: one.version, into: into.id })
  const two = async () => {
    const clutter = { category: 'clutter' }
    return [await submitted(li, clutter), await submitted(zhang, { ...clutter, text: '纸箱绊了我一跤' })] as const
  }

  it('become one by whoever decides over both; its reporter is told, follows, and rates the one that goes on', async () => {
    const [main, one] = await two()
    expect(
      (await community.call<{ items: Mergeable[] }>(wang, 'reports.mergeable', { id: one.id })).items.map(
        ({ id }) => id,
      ),
    ).toContain(main.id)
    expect(await merge(wang, one, main)).toMatchObject({
      ok: true,
      data: { state: 'merged', mergedInto: { id: main.id, no: main.no }, allowed: ['unmerge'] },
    })
    expect((await inbox(zhang))[0]).toMatchObject({ title: expect.stringContaining(main.no) as string })
    const staff = await get(wang, main.id)
    expect(staff).toMatchObject({
      joined: { count: 1, people: [{ name: '张*' }] },
      merged: [{ id: one.id, no: one.no, text: '纸箱绊了我一跤', reporter: '张*' }],
    })
    expect(staff.timeline.at(-1)?.says).toContain(one.no)
    // Those who reported it never see each other.
    const [first, second] = [await get(li, main.id), await get(zhang, main.id)]
    expect(JSON.stringify(first)).not.toMatch(/张|纸箱|XZZ-\d+-0002/)
    expect(JSON.stringify(second)).not.toMatch(/李秀英|李\*|何大妈/)
    const resolved = await settle(main.id)
    expect((await inbox(zhang))[0]).toMatchObject({ template: 'reportResolved' })
    const rated = await community.call<ReportView>(zhang, 'reports.rate', {
      id: main.id,
      version: resolved.version,
      solved: false,
      rating: 'dissatisfied',
    })
    expect(rated).toMatchObject({ state: 'inProgress' })
  })

  it('are two again, as they were: in the same hands, with the same times', async () => {
    const [main, one] = await two()
    const accepted = await step(one.id, 'accept')
    const merged = await merge(wang, accepted, main)
    if (!merged.ok) throw new Error(merged.error.code)
    expect(await community.ask(wang, 'reports.accept', { id: one.id, version: merged.data.version })).toMatchObject({
      error: { code: 'notNow' },
    })
    const apart = await community.call<ReportView>(wang, 'reports.unmerge', {
      id: one.id,
      version: merged.data.version,
    })
    const facts = ({ state, holder, ackDueAt, dueAt }: ReportView) => ({ state, holder, ackDueAt, dueAt })
    expect(facts(apart)).toEqual(facts(accepted))
    expect(apart.timeline.map(({ event }) => event)).toEqual(['submit', 'assign', 'accept', 'merge', 'unmerge'])
    expect(await get(wang, main.id)).not.toHaveProperty('merged')
    expect(await community.ask(zhang, 'reports.get', { id: main.id })).toMatchObject({ error: { code: 'notFound' } })
    expect(
      (await community.call<{ items: ReportSummary[] }>(wang, 'reports.queue', { of: 'mine', limit: 50 })).items.map(
        ({ id }) => id,
      ),
    ).toContain(one.id)
  })

  it('are in nobody’s way while they are one: not in the queue, not overdue', async () => {
    const [main, one] = await two()
    await merge(wang, one, main)
    for (const tab of ['toAccept', 'inProgress', 'dueSoon', 'overdue', undefined]) {
      const { items } = await community.call<{ items: ReportSummary[] }>(wang, 'reports.queue', {
        of: 'mine',
        limit: 50,
        ...(tab ? { tab } : {}),
      })
      expect(items.map(({ id }) => id)).not.toContain(one.id)
    }
  })

  it('make no chains and no cycles, also when both are merged at once', async () => {
    const [main, one] = await two()
    const third = await submitted(liu, { category: 'clutter' })
    const passAgain = meetAt(community, 'database.commitTransaction', 2)
    const answers = await Promise.all([merge(wang, one, main), merge(wang, main, one)])
    passAgain()
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const [kept, gone] = answers[0].ok ? [main, one] : [one, main]
    // Into what went into another: into that other one.
    expect(await merge(wang, third, gone)).toMatchObject({ ok: true, data: { mergedInto: { id: kept.id } } })
    const now = await get(wang, kept.id)
    expect(
      await community.ask(wang, 'reports.merge', { id: kept.id, version: now.version, into: kept.id }),
    ).toMatchObject({ ok: false })
    expect(
      await community.ask(wang, 'reports.merge', { id: kept.id, version: now.version, into: gone.id }),
    ).toMatchObject({ ok: false })
  })

  it('are merged only by whoever decides over both, and never with a complaint', async () => {
    const [main, one] = await two()
    expect(await merge(li, main, one)).toMatchObject({ error: { code: 'forbidden' } })
    expect(await merge('oXZZ-zhao-guifang', one, main)).toMatchObject({ error: { code: 'notFound' } })
    const complaint = await submitted(li, { category: 'staffComplaint', about: personIdOf(wang) })
    expect(await merge(wang, one, complaint)).toMatchObject({ error: { code: 'notFound' } })
    expect(await merge('oXZZ-zhou-min', one, complaint)).toMatchObject({ ok: false })
  })

  it('is told of what its neighbours do after the other one was merged into it, whoever joined that', async () => {
    const [main, one] = [await submitted(li), await submitted(zhang)]
    await joinIn(liu, one)
    const desk = 'oXZZ-zhou-min'
    const current = await get(desk, one.id)
    expect(
      await community.ask(desk, 'reports.merge', { id: one.id, version: current.version, into: main.id }),
    ).toMatchObject({ ok: true })
    await settle(main.id)
    for (const by of [li, zhang, liu]) expect((await inbox(by)).map(m => m.template)).toContain('reportResolved')
  })
})
