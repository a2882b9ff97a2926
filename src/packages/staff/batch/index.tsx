import { useCallback, useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { queueTabs } from '@shared/reports/labels'
import { Button } from '@/components/controls/Button'
import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { GiveAll, MissedSheet, PauseAll } from '@/features/work/batch/BatchSheets'
import { PickCard } from '@/features/work/batch/PickCard'
import { batchVerbs, type BatchVerb } from '@/features/work/batch/runBatch'
import { useBatch } from '@/features/work/batch/useBatch'
import type { Shown } from '@/features/reports/lists/useReportLists'
import { useParams } from '@/platform/navigation'

const words: Record<BatchVerb, string> = { accept: '接单', transfer: '转派', suspend: '挂起' }

/** 一次办几件: taken up, given on or let wait together, as the state table has it for each. */
export default function Batch() {
  const { of, tab, under = null, id } = useParams()
  const shown: Shown = {
    of: of === 'grid' || of === 'all' ? of : 'mine',
    tab: queueTabs.find(each => each === tab) ?? null,
    under,
  }
  const batch = useBatch(shown, id)
  const [open, setOpen] = useState<'transfer' | 'suspend' | null>(null)
  const { chosen, choosable, query, busy } = batch
  const latest = useRef(batch.toggle)
  useEffect(() => {
    latest.current = batch.toggle
  })
  const toggle = useCallback((report: string) => latest.current(report), [])
  const offered = batchVerbs.filter(verb => batch.fits(verb).length)
  const foot = (
    <>
      <View className='batch-said'>
        <View className='strong'>{chosen.length ? `已选 ${chosen.length} 件` : '点一下选上，再点一下去掉'}</View>
        {chosen.length > 0 && <View className='muted'>按钮上写着各能办几件</View>}
      </View>
      {offered.map((verb, at) => (
        <Button
          key={verb}
          id={`batch-${verb}`}
          look={at === 0 ? 'main' : 'line'}
          share={1}
          busy={busy}
          onPress={() => (verb === 'accept' ? batch.run(verb) : setOpen(verb))}
        >
          {`${words[verb]} ${batch.fits(verb).length} 件`}
        </Button>
      ))}
    </>
  )
  return (
    <Page title='一次办几件' foot={foot}>
      <View className='row row--between row--wrap'>
        <View className='muted'>{`能一起办的 ${choosable.length} 件`}</View>
        <Button id='batch-all' look='soft' small onPress={batch.chooseAll}>
          {chosen.length && chosen.length === choosable.length ? '全不选' : '全选'}
        </Button>
      </View>
      <Pages
        id='batch'
        query={{ ...query, data: query.data && { pages: [{ items: choosable }] } }}
        empty={<Empty art='basket' title='没有能一起办的' note='能接单、转派或挂起的会列在这里' />}
      >
        {report => <PickCard key={report.id} report={report} chosen={batch.isChosen(report.id)} onToggle={toggle} />}
      </Pages>
      {open === 'transfer' && <GiveAll batch={batch} onClose={() => setOpen(null)} />}
      {open === 'suspend' && <PauseAll batch={batch} onClose={() => setOpen(null)} />}
      <MissedSheet batch={batch} />
    </Page>
  )
}
