import { View } from '@tarojs/components'
import type { ReportSummary } from '@shared/reports/contract'
import { Photo } from '@/components/photos/Photo'
import { Tile } from '@/components/display/Tile'

/** The first photo's thumbnail (a list never loads the photo itself), and on it that nobody has opened the report yet. */
export const Thumb = ({ report: { photo, opened } }: { report: Pick<ReportSummary, 'photo' | 'opened'> }) => (
  <View className='work-thumb'>
    {photo?.thumb ? <Photo src={photo.thumb} label='' /> : <Tile icon={photo ? 'image' : 'text'} />}
    {!opened && <View className='work-thumb__new'>新</View>}
  </View>
)
