import { KeepPage } from '@/features/services/keep/KeepPage'

/** 核对便民电话. */
export default function KeepDirectory() {
  return <KeepPage />
}
