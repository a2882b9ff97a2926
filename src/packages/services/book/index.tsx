import { BookPage } from '@/features/services/book/BookPage'

/** 约时间. */
export default function Book() {
  return <BookPage />
}
