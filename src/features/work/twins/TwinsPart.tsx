import { View } from '@tarojs/components'
import type { ReportView } from '@shared/reports/contract'
import type { MergedReport } from '@shared/reports/duplicates'
import { ratingLabels } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { Section } from '@/components/layout/Section'
import { Shots } from '@/components/photos/Shots'
import { Refusal } from '@/components/states/Refusal'
import { go } from '@/platform/navigation'
import { sayTime } from '../../time'
import { useUnmerge } from './useTwins'

/** Who else waits for it, what was merged into it, and the way to merge it: as those who work on it read it. */
export function TwinsPart({ report }: { report: ReportView }) {
  const { id, allowed, joined, merged = [], mergedInto } = report
  const { unmerge, busy, problem } = useUnmerge(id)
  return (
    <>
      {joined && <Followers joined={joined} />}
      {merged.length > 0 && (
        <Section title='并过来的' aside={`${merged.length} 件`}>
          {merged.map(one => (
            <Merged key={one.id} one={one} busy={busy} onUnmerge={() => unmerge(one)} />
          ))}
        </Section>
      )}
      <Refusal text={problem} />
      {mergedInto && (
        <Card>
          <Row
            id='merged-into'
            icon='list'
            title={`并到了 ${mergedInto.no}`}
            note='在那一件里办'
            onPress={() => go('packages/report/detail/index', { id: mergedInto.id })}
          />
          {allowed.includes('unmerge') && (
            <View className='row row--wrap stack'>
              <Button id='unmerge' look='line' small share={1} busy={busy} onPress={() => unmerge(report)}>
                分出来单独办
              </Button>
            </View>
          )}
        </Card>
      )}
      {allowed.includes('merge') && (
        <Card>
          <Row
            id='merge-open'
            icon='list'
            title='和另一件是同一件事'
            note='并过去，一起办'
            onPress={() => go('packages/staff/merge/index', { id })}
          />
        </Card>
      )}
    </>
  )
}

function Followers({ joined: { count, people = [] } }: { joined: NonNullable<ReportView['joined']> }) {
  return (
    <Section title='也遇到的' aside={`${count} 户`}>
      <Card>
        {people.map(({ name, at, solved, rating }, nth) => (
          <Row
            key={`${at}-${name}`}
            line={nth > 0}
            title={name}
            note={rating ? `${solved ? '说解决了' : '说没解决'}，${ratingLabels[rating]}` : `${sayTime(at)} 起跟着`}
          />
        ))}
      </Card>
    </Section>
  )
}

function Merged({ one, busy, onUnmerge }: { one: MergedReport; busy: boolean; onUnmerge: () => void }) {
  const { id, no, text, photos, place, reporter, submittedAt } = one
  return (
    <Card>
      <View className='strong'>{text ? `「${text}」` : '没有写字，只拍了照片'}</View>
      {photos.length > 0 && (
        <Shots
          id={`merged-${id}`}
          label='照片'
          shots={photos.map(({ url }, at) => ({ key: `${at}`, url, mark: '处理前' }))}
        />
      )}
      <View className='muted stack'>{`${reporter} · ${sayTime(submittedAt)} · ${place}`}</View>
      <View className='muted number'>{no}</View>
      <View className='row row--wrap stack'>
        <Button id={`unmerge-${id}`} look='line' small share={1} busy={busy} onPress={onUnmerge}>
          分出来单独办
        </Button>
      </View>
    </Card>
  )
}
