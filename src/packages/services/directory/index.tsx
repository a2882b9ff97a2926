import { DirectoryPage } from '@/features/services/directory/DirectoryPage'

/** 便民电话. */
export default function Directory() {
  return <DirectoryPage />
}
