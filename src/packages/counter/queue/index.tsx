import { QueuePage } from '@/features/services/counter/QueuePage'

/** 窗口办件, for whoever works at the counter. */
export default function Queue() {
  return <QueuePage />
}
