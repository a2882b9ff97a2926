import { Hero } from '@/components/page/Hero'
import { Page } from '@/components/page/Page'
import { useElder } from '@/components/a11y/textSize'
import { FestivalRow } from '@/features/festival/FestivalRow'
import { EditionOffer } from '@/features/people/me/EditionOffer'
import { EditionSwitch } from '@/features/people/me/EditionSwitch'
import { HomeParts } from '@/features/reports/lists/HomeParts'
import { useHome } from '@/features/reports/lists/useReportLists'
import { WorkWaits } from '@/features/work/desk/WorkWaits'
import { greeting } from '@/features/time'

/** 首页: who I am here, who answers for me, the big 拍一拍, and how my reports are doing; before all of it 柿子节, while there is one. */
export default function Home() {
  const home = useHome()
  const elder = useElder()
  const { bound, name, home: where } = home.data ?? { bound: true, name: '', home: null }
  const hello = bound && name ? `${name}，${greeting()}` : `您好，${greeting()}`
  return (
    <Page
      title='首页'
      tab='home'
      head={<Hero over='小寨子社区' title={hello} note={where?.name} aside={!elder && <EditionSwitch />} />}
    >
      <FestivalRow />
      {home.data?.work && <WorkWaits work={home.data.work} />}
      <HomeParts home={home} offer={<EditionOffer />} />
    </Page>
  )
}
