import { DayPage } from '@/features/services/day/DayPage'

/** 预约的人. */
export default function Day() {
  return <DayPage />
}
