import Taro from '@tarojs/taro'

/**
 * Makes the screen as bright as it can be and keeps it on, until what it returns is called: then it is as it was.
 * @param bright is told when the phone has done so; some don't, and then the person does it by hand
 */
export function brighten(bright: () => void): () => void {
  let over = false
  let before: number | undefined
  const restore = () =>
    void (before !== undefined && Taro.setScreenBrightness({ value: before }).catch(() => undefined))
  void Taro.getScreenBrightness({})
    .then(({ value }) => {
      before = value
      return Taro.setScreenBrightness({ value: 1 })
    })
    .then(() => Taro.setKeepScreenOn({ keepScreenOn: true }))
    .then(() => (over ? restore() : bright()))
    .catch(() => undefined)
  return () => {
    over = true
    restore()
    void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
  }
}
