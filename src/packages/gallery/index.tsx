import { useState, type ReactNode } from 'react'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Hero } from '@/components/page/Hero'
import { Page } from '@/components/page/Page'
import { shownTabs, unreadCount } from '@/components/page/tabState'
import { textSizeLabels, textSizes } from '@shared/people/settings'
import { setLook, useLook } from '@/components/a11y/textSize'
import { useParams, useShown } from '@/platform/navigation'
import { DetailParts } from './DetailParts'
import { FormParts } from './FormParts'
import { HomeParts } from './HomeParts'
import { StateParts } from './StateParts'
import { WorkParts } from './WorkParts'
import { nothing } from './samples'

interface View {
  key: string
  label: string
  parts: ReactNode
  head?: ReactNode
  foot?: ReactNode
}

const views: View[] = [
  {
    key: 'home',
    label: '首页',
    parts: <HomeParts />,
    head: <Hero over='小寨子 e 事通' title='李阿姨，下午好' note='华城路二小区 3 号楼 2 单元 402' />,
  },
  {
    key: 'form',
    label: '拍一拍',
    parts: <FormParts />,
    foot: (
      <Button id='send' wide onPress={nothing}>
        提交给单元长 王秀兰
      </Button>
    ),
  },
  {
    key: 'detail',
    label: '进展',
    parts: <DetailParts />,
    foot: (
      <>
        <Button id='add' look='line' share={1} onPress={nothing}>
          补充
        </Button>
        <Button id='urge' look='line' share={1} onPress={nothing}>
          催一下
        </Button>
      </>
    ),
  },
  { key: 'work', label: '工作台', parts: <WorkParts /> },
  { key: 'state', label: '状态', parts: <StateParts /> },
]

/** All components in their three sizes, each in the company it keeps (`?view=home`). Only in the preview's build. */
export default function Gallery() {
  const { view: first } = useParams()
  const [view, setView] = useState(first ?? 'home')
  const look = useLook()
  useShown(() => {
    shownTabs.set(['home', 'reports', 'messages', 'work', 'me'])
    unreadCount.set(3)
  })
  const shown = views.find(({ key }) => key === view) ?? views[0]
  if (!shown) return null
  return (
    <Page title={shown.label} tab={shown.foot ? undefined : 'home'} head={shown.head} foot={shown.foot}>
      {shown.parts}
      <Chips label='看哪一页'>
        {views.map(({ key, label }) => (
          <Chip key={key} id={`view-${key}`} chosen={key === view} onPress={() => setView(key)}>
            {label}
          </Chip>
        ))}
      </Chips>
      <Chips label='字号'>
        {textSizes.map(size => (
          <Chip key={size} id={`size-${size}`} chosen={size === look.size} onPress={() => setLook({ ...look, size })}>
            {textSizeLabels[size]}
          </Chip>
        ))}
      </Chips>
    </Page>
  )
}
