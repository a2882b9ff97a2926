import { BehalfPage } from '@/features/services/counter/BehalfPage'

/** 替人办, at the counter. */
export default function Behalf() {
  return <BehalfPage />
}
