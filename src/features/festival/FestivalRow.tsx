import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { remembered } from '@/api/query'
import { Card } from '@/components/layout/Card'
import { Row } from '@/components/layout/Row'
import { go } from '@/platform/navigation'
import { momentsOf } from './home/countdown'
import { figureUntil } from './when'

/** What an edition looks like changes by the day: milliseconds until 首页 asks again. */
const STALE = 10 * 60_000

/** 首页's first row while a 柿子节 is announced and not over. What is remembered stands there at once; 首页 waits for nothing. */
export function FestivalRow() {
  const { data } = useQuery({
    queryKey: ['festival', 'current'],
    ...remembered('festival/current', () => api.festival.current.query()),
    staleTime: STALE,
  })
  if (!data?.edition || data.state === 'archived') return null
  const [moment] = momentsOf(data)
  const until = moment && figureUntil(moment.at)
  const note = moment && until ? `${moment.label} ${until.value} ${until.unit}` : '一起摘，大家分'
  return (
    <Card id='festival-open' label={`柿子节，${note}`} look='warm' onPress={() => go('packages/festival/home/index')}>
      <Row icon='fruit' title='柿子节' note={note} />
    </Card>
  )
}
