import { localCloud, type LocalCloud } from './localCloud'
import { Phone } from './phone'

describe('the compiled tab pages', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await localCloud()
  })
  afterAll(() => cloud.stop())

  it('open', async () => {
    const phone = new Phone('oXZZ-li-xiuying', cloud.url)
    const home = await phone.open('pages/home/index')
    await home.waitFor('首页')
    console.log(home.text(), home.controls(), home.weight(), home.setData)
    phone.stop()
  })
})
