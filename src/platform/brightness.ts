import Taro from '@tarojs/taro'

/** A phone that cannot do it, or does not know it, leaves it at that: nothing depends on it. */
const ifItCan = (run: () => Promise<unknown>) =>
  Promise.resolve()
    .then(run)
    .then(
      () => true,
      () => false,
    )

/**
 * Makes the screen as bright as it can be and keeps it on, until what it returns is called: then it is as it was.
 * @param bright is told when the phone has done so; some don't, and then the person does it by hand
 */
export function brighten(bright: () => void): () => void {
  let over = false
  let before: number | undefined
  const restore = () => {
    const value = before
    if (value !== undefined) void ifItCan(() => Taro.setScreenBrightness({ value }))
  }
  const raised = ifItCan(async () => {
    before = (await Taro.getScreenBrightness({})).value
    await Taro.setScreenBrightness({ value: 1 })
  })
  void raised.then(done => {
    if (over) restore()
    else if (done) bright()
  })
  void ifItCan(() => Taro.setKeepScreenOn({ keepScreenOn: true }))
  return () => {
    over = true
    restore()
    void ifItCan(() => Taro.setKeepScreenOn({ keepScreenOn: false }))
  }
}
