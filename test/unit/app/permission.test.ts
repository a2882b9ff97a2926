import type * as permission from '@/platform/permission'

describe('what the phone is asked for', () => {
  const asked: string[] = []
  const opened: string[] = []
  let agrees: boolean
  let permitted: typeof permission.permitted
  let refuserOf: typeof permission.refuserOf

  beforeEach(async () => {
    jest.resetModules()
    asked.length = opened.length = 0
    agrees = true
    const open = (name: string) => () => Promise.resolve(opened.push(name))
    const taro = {
      showModal: ({ title, content }: { title: string; content: string }) => {
        asked.push(`${title} ${content}`)
        return Promise.resolve({ confirm: agrees })
      },
      openSetting: open('openSetting'),
      openAppAuthorizeSetting: open('openAppAuthorizeSetting'),
      openPrivacyContract: open('openPrivacyContract'),
    }
    jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: taro }))
    ;({ permitted, refuserOf } = await import('@/platform/permission'))
  })

  const fails = (errMsg: string, errno?: number) => () =>
    Promise.reject(Object.assign(new Error(errMsg), { errMsg, errno }))

  // As they were met on phones.
  it.each([
    ['chooseMedia:fail privacy permission is not authorized', 'privacy'],
    ['chooseMedia:fail privacy permission is not authorized in gap', 'privacy'],
    ['chooseMedia:fail api scope is not declared in the privacy agreement', 'undeclared'],
    ['chooseMedia:fail auth deny', 'wechat'],
    ['chooseImage:fail:auth denied', 'wechat'],
    ['authorize:fail auth deny', 'wechat'],
    ['chooseMedia:fail authorize no response', 'wechat'],
    ['chooseMedia:fail system permission denied', 'system'],
    ['chooseMedia:fail:system permission denied', 'system'],
    ['scanCode:fail permission denied', 'system'],
    ['saveImageToPhotosAlbum:fail no permission', 'system'],
    ['chooseMedia:fail file not found', undefined],
    ['scanCode:fail', undefined],
  ])('knows who refused by WeChat’s words: %s', (errMsg, refuser) => {
    expect(refuserOf({ errMsg })).toBe(refuser)
  })

  it('knows who refused by WeChat’s numbers', () => {
    expect([103, 104, 112, 1].map(errno => refuserOf({ errMsg: 'chooseMedia:fail', errno }))).toEqual([
      'system',
      'privacy',
      'undeclared',
      undefined,
    ])
  })

  it.each(['chooseMedia:fail cancel', 'scanCode:cancel', 'chooseMessageFile:fail cancel'])(
    'says nothing when the person turned back: %s',
    async errMsg => {
      expect(await permitted('camera', fails(errMsg))).toBeUndefined()
      expect(asked).toEqual([])
    },
  )

  it.each([
    ['chooseMedia:fail auth deny', 'camera', '这里还不能用相机', 'openSetting'],
    ['chooseMedia:fail auth deny', 'album', '这里还不能用相册', 'openSetting'],
    ['chooseMedia:fail system permission denied', 'camera', '手机没让微信用相机', 'openAppAuthorizeSetting'],
    ['chooseMedia:fail privacy permission is not authorized', 'camera', '先同意隐私保护指引', 'openPrivacyContract'],
  ] as const)('says who refused (%s), and leads to where %s can be allowed', async (errMsg, what, says, leads) => {
    expect(await permitted(what, fails(errMsg))).toBeUndefined()
    expect(asked).toEqual([expect.stringContaining(says)])
    expect(opened).toEqual([leads])
  })

  it('leads nowhere when the person would rather not', async () => {
    agrees = false
    await permitted('camera', fails('chooseMedia:fail auth deny'))
    expect(opened).toEqual([])
  })

  it('leads nowhere when it is our own fault', async () => {
    await permitted('files', fails('chooseMessageFile:fail api scope is not declared in the privacy agreement', 112))
    expect(asked).toEqual([expect.stringContaining('不是您的手机')])
    expect(opened).toEqual([])
  })

  it('hands on what is no refusal', async () => {
    await expect(permitted('camera', fails('chooseMedia:fail file not found'))).rejects.toThrow('file not found')
    await expect(permitted('camera', () => Promise.resolve(7))).resolves.toBe(7)
    expect(asked).toEqual([])
  })
})
