import { SavedPage } from '@/features/services/saved/SavedPage'

/** 少跑的路. */
export default function Saved() {
  return <SavedPage />
}
