import { Phone } from './phone'
it('bar', async () => {
  const phone = new Phone('oXZZ-li-xiuying', 'http://127.0.0.1:1')
  const home = await phone.open('pages/home/index')
  await home.waitFor('首页')
  await phone.tabBar.waitForControl('tab-me')
  for (const t of ['me', 'home', 'messages', 'me']) {
    await phone.tabBar.tap('tab-' + t)
    console.log(t, phone.routes, phone.screen.text())
    await new Promise(r => setTimeout(r, 100))
    console.log(t, phone.routes, phone.screen.text())
  }
  phone.stop()
})
