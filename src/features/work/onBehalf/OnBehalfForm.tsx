import { useState } from 'react'
import { View } from '@tarojs/components'
import { categories, categoryOf } from '@config/community/categories'
import type { CategoryId } from '@shared/reports/categories'
import { stateLabels } from '@shared/reports/labels'
import { onBehalfWayLabels, onBehalfWays } from '@shared/reports/onBehalfWays'
import { refusalOf, toCallError } from '@/api/errors'
import { Button } from '@/components/controls/Button'
import { Chip, Chips } from '@/components/controls/Chip'
import { Result } from '@/components/display/Facts'
import { TextArea, TextField } from '@/components/fields/Field'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Refusal } from '@/components/states/Refusal'
import { go } from '@/platform/navigation'
import { UploadGrid } from '../../photos/UploadGrid'
import { ChoosePlace } from '../../places/ChoosePlace'
import { sayTime } from '../../time'
import { useAlready } from './useAlready'
import { useOnBehalf, type Somebody } from './useOnBehalf'

/** A complaint about staff is nobody's to write down but the resident's own. */
const offered = categories.filter(({ owner }) => owner !== 'parentOfPerson')
/** Before all of them are shown. */
const usual: readonly CategoryId[] = ['waterLeak', 'clutter', 'cleaning', 'lighting', 'noise', 'affairs']

const after = ({ name, stranger }: Somebody) =>
  stranger
    ? `请念给${name}：编号记一下，办好了我们${stranger.phone ? '打电话' : '上门'}告诉您。`
    : `这是${name}的诉求，进展和评价都归本人。`

const asked = ({ stranger }: Somebody) =>
  stranger
    ? `请念给他听：「我帮您记下来，名字${stranger.phone ? '和电话' : ''}只有办这件事的人看得到，办好了${stranger.phone ? '打电话' : '上门'}问您满不满意，您看行吗？」`
    : '请念给他听：「我帮您登记成您自己的诉求，进展会告诉您，办完请您来评价，您看行吗？」'

interface Props {
  person: Somebody
  /** Whether whoever writes may read it afterwards: a clerk hands it in and is done. */
  reads: boolean
  onOther: () => void
}

/** What somebody asked to be reported: how they said so, what, of which kind, where. */
export function OnBehalfForm({ person, reads, onOther }: Props) {
  const form = useOnBehalf(person)
  const [all, setAll] = useState(false)
  const { category, how, place, missing, error, sent } = form
  const already = useAlready(place?.code, category)
  const fields = error ? toCallError(error).fields : {}
  if (sent)
    return (
      <>
        <Result
          icon='check'
          tone='leaf'
          title={`登记好了，${sent.no}`}
          note={`${sent.holder ? `现在由${sent.holder.name}来办。` : ''}${after(person)}`}
        />
        {reads && (
          <Button id='behalf-open' wide onPress={() => go('packages/report/detail/index', { id: sent.id })}>
            看看这一件
          </Button>
        )}
        <View className='stack'>
          <Button id='behalf-other' look='line' wide onPress={onOther}>
            再登记一件
          </Button>
        </View>
      </>
    )
  const shown = all ? offered : offered.filter(({ id }) => usual.includes(id) || id === category)
  return (
    <>
      <Section title='怎么说的'>
        <Chips label='怎么说的'>
          {onBehalfWays.map(way => (
            <Chip key={way} id={`how-${way}`} chosen={how === way} onPress={() => form.setHow(way)}>
              {onBehalfWayLabels[way]}
            </Chip>
          ))}
        </Chips>
      </Section>
      <Section title='说了什么事'>
        <TextArea
          id='behalf-words'
          label='说了什么事'
          quiet
          placeholder='照他说的写，怎么回事，影响到谁'
          onText={form.write}
          error={fields.text}
        />
      </Section>
      <Section title='是什么问题' aside={category ? categoryOf(category).name : undefined}>
        <Chips label='是什么问题'>
          {shown.map(({ id, name }) => (
            <Chip key={id} id={`kind-${id}`} chosen={category === id} onPress={() => form.setChosen(id)}>
              {name}
            </Chip>
          ))}
          {!all && (
            <Chip id='kind-all' more onPress={() => setAll(true)}>
              全部
            </Chip>
          )}
        </Chips>
      </Section>
      <Section title='在哪儿' aside={place?.fullName}>
        <ChoosePlace
          id='behalf-place'
          label='在哪儿'
          value={place}
          onChange={form.setPlace}
          onUnclear={() => form.setPlace(null)}
        />
        {!place && (
          <TextField
            id='behalf-note'
            label='说说在哪儿'
            placeholder='比如：小学门口往东'
            maxLength={100}
            onText={form.setNote}
            error={fields.placeNote ?? fields.place}
          />
        )}
      </Section>
      {already.length > 0 && (
        <Section title='这里已经有人报过' aside='是同一件也能再记，办的时候并在一起'>
          <Card>
            {already.slice(0, 3).map(report => (
              <Row
                key={report.id}
                id={`already-${report.id}`}
                title={report.text || '只有照片'}
                note={`${sayTime(report.submittedAt)} 报的，${stateLabels[report.state]}${report.holder ? `，${report.holder.name}在办` : ''}`}
                line
                onPress={() => go('packages/report/detail/index', { id: report.id })}
              />
            ))}
          </Card>
        </Section>
      )}
      <Section title='照片' aside='没有也行'>
        <UploadGrid id='behalf-photos' label='照片' uploads={form.photos} form={form.photoForm} />
      </Section>
      <Card>
        <View>{asked(person)}</View>
      </Card>
      <Refusal {...(missing ? { text: missing } : refusalOf(error))} />
      <View className='stack'>
        <Button id='behalf-send' wide busy={form.busy} onPress={form.send}>
          {form.sending ? '照片在传，请等一下' : `${person.name}同意，登记`}
        </Button>
      </View>
    </>
  )
}
