import { View } from '@tarojs/components'
import type { PaperPicture as Name } from '@shared/services/guide/spec'
import { hidden } from '@/components/a11y/attributes'
import './PaperPicture.scss'

/** What a paper looks like, drawn: its name stands beside it. */
export const PaperPicture = ({ name }: { name: Name }) => (
  <View className={`paper-picture paper-picture--${name}`} {...hidden()} />
)
