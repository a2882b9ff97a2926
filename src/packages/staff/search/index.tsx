import { Pages } from '@/components/states/Loaded'
import { Page } from '@/components/page/Page'
import { Empty } from '@/components/states/States'
import { useMe } from '@/features/people/useMe'
import { FoundCard } from '@/features/work/search/FoundCard'
import { SearchForm } from '@/features/work/search/SearchForm'
import { useSearch } from '@/features/work/search/useSearch'

/** 找一件: by its number, its words, its place, or who reported it. */
export default function SearchReports() {
  const search = useSearch(useMe().data)
  const { sought, query } = search
  return (
    <Page title='找一件'>
      <SearchForm search={search} />
      {sought && (
        <Pages
          id='found'
          query={query}
          empty={<Empty art='basket' title='没找到' note='换个词，或者少写几个字试试；只找得到您能看的' />}
        >
          {report => <FoundCard key={report.id} report={report} sought={sought.way === 'name' ? '' : sought.text} />}
        </Pages>
      )}
    </Page>
  )
}
