import { expect, test } from 'vitest'
import type { PageContext } from '../page-context.ts'
import { ReaderContext } from '../reader.ts'
import { Table } from './table.tsx'

const reader = { locale: 'sv', today: '2026-11-30' } as PageContext
const rows = [
  { name: 'Proposition', eli: '', court: 'HD', spent: '–' },
  { name: 'Remiss', eli: '', court: '', spent: '–' },
]
const headingsOf = (shown: typeof rows, narrow: 'stack' | 'scroll' = 'stack'): string[] => {
  const page = String(
    <ReaderContext.Provider value={reader}>
      <Table
        caption="Påhittade steg"
        narrow={narrow}
        rows={shown}
        columns={[
          { heading: 'Steg', rowHeading: true, cell: ({ name }) => name },
          { heading: 'ELI', cell: ({ eli }) => eli },
          { heading: 'Domstol', cell: ({ court }) => court },
          { heading: 'Förbrukat', kind: 'number', cell: ({ spent }) => spent },
        ]}
      />
    </ReaderContext.Provider>,
  )
  return [...page.matchAll(/<th scope="col"[^>]*>([^<]*)/g)].map(([, heading = '']) => heading)
}

test('a column in which no row says anything is left out; that a figure is missing is told, and so is what figures stand beside', () => {
  expect(headingsOf(rows)).toEqual(['Steg', 'Domstol', 'Förbrukat'])
  expect(headingsOf([{ ...rows[0]!, eli: '/eli/sfs/2026/1' }])).toEqual([
    'Steg',
    'ELI',
    'Domstol',
    'Förbrukat',
  ])
  expect(headingsOf(rows, 'scroll')).toHaveLength(4)
})
