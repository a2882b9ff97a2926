import { View } from '@tarojs/components'
import { pictureLabels } from '@shared/services/guide/factLabels'
import { paperHowLabels } from '@shared/services/labels'
import { mostOf } from '@shared/services/most'
import { paperHows, paperPictures, type PaperRule } from '@shared/services/guide/spec'
import { TextArea, TextField } from '@/components/fields/Field'
import { OneOf } from '@/components/fields/OneOf'
import { PaperPicture } from '../art/PaperPicture'
import { ConditionFields } from './ConditionFields'
import type { PartFields } from './partFields'

const counts = Array.from({ length: mostOf.copies }, (_each, nth) => ({ key: nth + 1, label: `${nth + 1} 份` }))
const photos = [
  { key: 'yes', label: '能拍照交' },
  { key: 'no', label: '要带来' },
] as const

/** A paper: what it is called and looks like, how many and why, where to get it, and of whom it is wanted. */
export const PaperFields = ({ part, change, spec }: PartFields<PaperRule>) => (
  <>
    <TextField
      id='part-name'
      label='什么材料'
      initial={part.name}
      maxLength={mostOf.label}
      onText={name => change({ name })}
    />
    <OneOf
      id='part-picture'
      label='长什么样'
      answers={paperPictures.map(key => ({ key, label: pictureLabels[key] }))}
      chosen={part.picture}
      onChoose={picture => change({ picture })}
    />
    <View className='stack'>
      <PaperPicture name={part.picture} />
    </View>
    <OneOf
      id='part-how'
      label='要原件还是复印件'
      answers={paperHows.map(key => ({ key, label: paperHowLabels[key] }))}
      chosen={part.how}
      onChoose={how => change({ how })}
    />
    <OneOf id='part-count' label='几份' answers={counts} chosen={part.count} onChoose={count => change({ count })} />
    <OneOf
      id='part-photo'
      label='能不能拍照交'
      answers={photos}
      chosen={part.photo ? 'yes' : 'no'}
      onChoose={key => change({ photo: key === 'yes' })}
    />
    <TextArea
      id='part-why'
      label='为什么要'
      initial={part.why}
      maxLength={mostOf.why}
      onText={why => change({ why })}
    />
    <TextArea
      id='part-from'
      label='没有的话，去哪儿弄'
      initial={part.from}
      maxLength={mostOf.says}
      onText={from => change({ from })}
    />
    <ConditionFields label='什么时候要' when={part.when} spec={spec} onWhen={when => change({ when })} />
  </>
)
