import { ExpiringPage } from '@/features/services/expiring/ExpiringPage'

/** 到期提醒. */
export default function Expiring() {
  return <ExpiringPage />
}
