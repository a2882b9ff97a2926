/** 长辈版: what comes later in life than a first report, and what concerns the household (elder.test.ts has the rest). */
import type { ReportSummary } from '../../types/reports/contract'
import { atHome } from './elderPhone'
import { aWorld, type World } from './phones'
import { li } from './screen'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.stop())

const secondHome = 'XZZ-2-E05-B03-U2-0602'

/** The office binds her to the flat above, too, which she owns. */
async function ownsAnotherHome(): Promise<void> {
  const { data } = (await world.cloud.call(li, 'people', 'bind', {
    home: secondHome,
    name: '李秀英',
    relation: 'owner',
  })) as unknown as { data: { id: string; version: number } }
  await world.cloud.call('oXZZ-wang-xiulan', 'people', 'approve', { id: data.id, version: data.version })
}

/** What she sent back is settled once more, and she says yes to it. */
async function closesAgain(): Promise<void> {
  const mine = (await world.cloud.call(li, 'reports', 'mine', { limit: 50 })) as unknown as {
    data: { items: ReportSummary[] }
  }
  const report = mine.data.items.find(({ state }) => state === 'inProgress')
  if (!report) throw new Error('nothing is in hand')
  const resolved = (await world.cloud.call('oXZZ-wang-xiulan', 'reports', 'resolve', {
    id: report.id,
    version: report.version,
    outcome: 'solved',
    photos: [],
    note: '又清了一遍',
    noPhoto: '手机没电了',
  })) as unknown as { data: ReportSummary }
  const { id, version } = resolved.data
  await world.cloud.call(li, 'reports', 'rate', { id, version, solved: true, rating: 'satisfied' })
}

describe('李秀英, 80', () => {
  it('says that what was called done is not, and it goes back', async () => {
    const she = await atHome(world, li)
    await she.taps('我的诉求')
    await she.taps('找一件')
    await she.taps('待评价')
    await she.taps('等您评价')
    await she.taps('没解决')
    await she.taps('知道了')
    await she.reads('处理中')
  })

  it('finds a report that is closed, and has it taken up again', async () => {
    await closesAgain()
    const she = await atHome(world, li)
    await she.taps('我的诉求')
    await she.taps('找一件')
    await she.taps('已办结')
    await she.taps(/已办结./)
    await she.taps('没解决，再办')
    await she.writes('还有什么没解决', '又堆回来了')
    await she.taps('没解决，请再办')
    await she.taps('知道了')
    await she.reads('又堆回来了')
  })

  it('lets WeChat tell her once more, and reads that it will', async () => {
    const she = await atHome(world, li)
    await she.taps(/^我的$/)
    await she.taps('什么会提醒我')
    await she.taps('再要一次')
    await she.taps('允许')
    await she.reads('有新进展，微信会提醒您')
  })

  it('says in which of her two homes she lives, and that she has moved out of the other', async () => {
    await ownsAnotherHome()
    const she = await atHome(world, li)
    await she.taps(/^我的$/)
    await she.taps('我住这儿')
    await she.reads('现在住这儿')
    await she.taps('搬走了')
    await she.taps(/^搬走了$/)
    await she.reads('402')
  })
})

describe('陈晓燕, whose child asks to be bound', () => {
  it('reads what is kept of a child, and consents', async () => {
    await world.cloud.call('oElder-child', 'people', 'bind', {
      home: 'XZZ-2-E05-B03-U2-0501',
      name: '刘子萱',
      relation: 'family',
      under14: true,
    })
    const she = await atHome(world, 'oXZZ-chen-xiaoyan')
    await she.taps(/^我的$/)
    await she.taps('孩子')
    await she.reads('刘子萱')
    await she.taps(/^同意/)
    await she.taps('我同意')
    await she.reads('交给单元长核对了')
  })
})
