import { Empty } from '@/components/states/States'
import { Pages } from '@/components/states/Loaded'
import { LoanCard } from './LoanCard'
import { useDeskLoans, useMyLoans } from './useLoans'

/** What I asked for and had. */
export function MyLoans() {
  return (
    <Pages
      id='my-loans'
      query={useMyLoans()}
      empty={<Empty art='basket' title='还没借过' note='上面挑一样，选好哪天用就行' />}
    >
      {loan => <LoanCard key={loan.id} loan={loan} />}
    </Pages>
  )
}

/** What waits at my desk and what is out. */
export function DeskLoans() {
  return (
    <Pages
      id='desk-loans'
      query={useDeskLoans()}
      empty={<Empty art='tree' title='没有人来借' note='有人要借，会出现在这里，也会发消息给您' />}
    >
      {loan => <LoanCard key={loan.id} loan={loan} desk />}
    </Pages>
  )
}
