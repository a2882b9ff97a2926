import { useState } from 'react'
import { wallEventLabels } from '@shared/festival/after/wallLabels'
import { Button } from '@/components/controls/Button'
import { Page } from '@/components/page/Page'
import { Pages } from '@/components/states/Loaded'
import { Empty } from '@/components/states/States'
import { offers } from '@/features/entries'
import { sayEdition } from '@/features/festival/sayEdition'
import { HangSheet } from '@/features/festival/chronicle/HangSheet'
import { useWall } from '@/features/festival/chronicle/useChronicle'
import { WallPhoto } from '@/features/festival/chronicle/WallPhoto'
import { useMe } from '@/features/people/useMe'
import { useParams } from '@/platform/navigation'

/** 照片墙: the photos of an edition; whoever plans the festival hangs some and takes them down. */
export default function Wall() {
  const edition = Number(useParams().edition) || 1
  const me = useMe()
  const [hanging, setHanging] = useState(false)
  const planner = !!me.data && offers(me.data, 'planFestival')
  const foot = planner && (
    <Button id='hang-open' wide icon='image' onPress={() => setHanging(true)}>
      {wallEventLabels.hang}
    </Button>
  )
  return (
    <Page title={`${sayEdition(edition)}照片墙`} foot={foot}>
      <Pages
        id='wall'
        query={useWall(edition)}
        empty={<Empty art='tree' title='还没有照片' note='工作人员选好了会挂在这里' />}
      >
        {photo => <WallPhoto key={photo.id} photo={photo} />}
      </Pages>
      {hanging && <HangSheet edition={edition} onClose={() => setHanging(false)} />}
    </Page>
  )
}
