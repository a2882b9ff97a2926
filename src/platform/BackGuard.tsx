import { useEffect, useState, type ReactElement } from 'react'
import { PageContainer } from '@tarojs/components'
import { backToLayer } from './layers'

/**
 * WeChat tells nobody that Back was pressed: it closes an open page-container instead of the page. So an empty one stands on the page as
 * long as something lies over it, and passes on what happens to it. It is empty because a page can have only one, and sheets and
 * questions lie over each other. @see https://developers.weixin.qq.com/miniprogram/dev/component/page-container.html (2.16)
 */
export function BackGuard({ on }: { on: boolean }): ReactElement | null {
  const [stands, setStands] = useState(false)
  useEffect(() => {
    if (!on) return setStands(false)
    if (stands) return undefined
    // Not at once: WeChat must have taken the one away that was just closed, or it takes the two for one.
    const timer = setTimeout(() => setStands(true), 150)
    return () => clearTimeout(timer)
  }, [on, stands])
  return (
    <PageContainer
      show={stands}
      overlay={false}
      duration={0}
      zIndex={0}
      customStyle='width:1px;height:1px;background:transparent;pointer-events:none'
      onBeforeLeave={() => {
        // It also tells when it was we who closed it.
        if (!stands || !on) return
        setStands(false)
        backToLayer()
      }}
    />
  )
}
