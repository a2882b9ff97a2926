import { localCloud, type LocalCloud } from './localCloud'
import { phoneOf, type Phone } from './phone'

/** The stairwell of the unit beside the resident's own. */
const nextDoor = 'XZZ-2-E05-B03-U1-S01'

describe('where it is', () => {
  let cloud: LocalCloud
  let phone: Phone
  beforeAll(async () => {
    cloud = await localCloud()
  })
  beforeEach(() => {
    phone = phoneOf('oXZZ-li-xiuying', cloud.url)
  })
  afterEach(() => phone.stop())
  afterAll(() => cloud.stop())

  const isChosen = (code: string) => phone.screen.control(`place-${code}`).attributes.ariaChecked

  async function openSubmit(query: Record<string, string> = {}) {
    const submit = await phone.open('packages/report/submit/index', query)
    await submit.waitForControl('place-XZZ-2-E05-B03-U2-S01')
    return submit
  }

  it('is known from the code on the wall that opened the page', async () => {
    const submit = await openSubmit({ scene: nextDoor })
    await submit.waitForControl(`place-${nextDoor}`)
    expect(isChosen(nextDoor)).toBe(true)
    await submit.tap('category-clutter')
    await submit.waitFor(/提交给单元长 (?!王秀兰)/)
  })

  it('is taken from a code that the person scans', async () => {
    const submit = await openSubmit()
    expect(isChosen('XZZ-2-E05-B03-U2-S01')).toBe(true)
    phone.device.scanned = `packages/report/submit/index?scene=${nextDoor}`
    await submit.tap('place-scan')
    await submit.waitForControl(`place-${nextDoor}`)
    expect(isChosen(nextDoor)).toBe(true)
    expect(isChosen('XZZ-2-E05-B03-U2-S01')).toBe(false)
  })

  it('stays what it was when the code is another one, and says so', async () => {
    const submit = await openSubmit()
    phone.device.scanned = 'pages/other/index?scene=42'
    await submit.tap('place-scan')
    await submit.waitFor('这个码不是位置码')
    expect(isChosen('XZZ-2-E05-B03-U2-S01')).toBe(true)
  })

  it('can be found on the tree, one tap a step', async () => {
    const submit = await openSubmit()
    await submit.tap('place-more')
    const tree = await phone.waitForPage('packages/report/place/index')
    for (const code of ['XZZ-2-E05-B06', 'XZZ-2-E05-B06-U1']) await tree.tap(`below-${code}`)
    await tree.waitFor('就在这里：1 单元')
    await tree.tap('here')
    await phone.waitForPage('packages/report/submit/index')
    await phone.screen.waitForControl('place-XZZ-2-E05-B06-U1')
    expect(isChosen('XZZ-2-E05-B06-U1')).toBe(true)
  })

  it('is kept for the form, though the form was gone when it was found on the tree', async () => {
    const tree = await phone.open('packages/report/place/index', { for: 'place' })
    for (const code of ['XZZ-2-E05-B06', 'XZZ-2-E05-B06-U1']) await tree.tap(`below-${code}`)
    await tree.waitFor('就在这里：1 单元')
    await tree.tap('here')
    await phone.waitForPage('pages/home/index')
    const submit = await openSubmit()
    await submit.waitForControl('place-XZZ-2-E05-B06-U1')
    expect(isChosen('XZZ-2-E05-B06-U1')).toBe(true)
  })
})
