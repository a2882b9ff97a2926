import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useReachEnd, useRefresh } from '@/platform/navigation'
import { status } from '../a11y/attributes'
import { Button } from '../controls/Button'
import { ErrorState, Skeleton } from './States'
import { PART, Windowed } from './Windowed'
import './Loaded.scss'

/** What a react-query result must have to be shown. */
interface Query<T> {
  data: T | undefined
  error: unknown
  refetch: () => Promise<unknown>
}

interface LoadedProps<T> {
  /** Unique on the page. */
  id: string
  query: Query<T>
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** The faces of a page that loads one thing: on its way, failed, there, there but old. Pulling down loads it again. */
export function Loaded<T>({ id, query, skeleton = <Skeleton />, children }: LoadedProps<T>) {
  const { data, error, refetch } = query
  useRefresh(refetch)
  if (data === undefined) return error ? <ErrorState id={id} error={error} onRetry={() => void refetch()} /> : skeleton
  return (
    <>
      {!!error && <Stale id={id} onRetry={() => void refetch()} />}
      {children(data)}
    </>
  )
}

interface PagesQuery<T> extends Query<{ pages: { items: T[] }[] }> {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

interface PagesProps<T> {
  id: string
  query: PagesQuery<T>
  /** Shown when there is nothing at all: an Empty. */
  empty: ReactNode
  skeleton?: ReactNode
  children: (item: T, index: number) => ReactNode
}

const partsOf = <T,>(items: T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / PART) }, (_, nth) => items.slice(nth * PART, (nth + 1) * PART))

/** A list that comes page by page: besides the faces of `Loaded`, empty, more at the end of the scroll, and the end of the list. */
export function Pages<T>({ id, query, empty, skeleton, children }: PagesProps<T>) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more = () => void (hasNextPage && !isFetchingNextPage && fetchNextPage())
  useReachEnd(more)
  return (
    <Loaded id={id} query={query} skeleton={skeleton}>
      {({ pages }) => {
        const items = pages.flatMap(page => page.items)
        if (!items.length) return empty
        return (
          <>
            {partsOf(items).map((part, nth) => (
              <Windowed key={nth} id={`${id}-part-${nth}`}>
                {part.map((item, at) => children(item, nth * PART + at))}
              </Windowed>
            ))}
            <View className='pages__end' {...status()}>
              {hasNextPage ? (
                <Button id={`${id}-more`} look='line' small busy={isFetchingNextPage} onPress={more}>
                  再看一些
                </Button>
              ) : (
                <View className='muted'>{`就这些了，共 ${items.length} 条`}</View>
              )}
            </View>
          </>
        )
      }}
    </Loaded>
  )
}

/** What is shown was loaded before; the newest could not be had. */
function Stale({ id, onRetry }: { id: string; onRetry: () => void }) {
  return (
    <View className='stale' {...status()}>
      <View className='stale__text'>没刷新成，看到的是之前的</View>
      <Button id={`${id}-retry`} look='soft' small icon='retry' onPress={onRetry}>
        重试
      </Button>
    </View>
  )
}
