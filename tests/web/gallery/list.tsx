import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../src/web/components/button.tsx'
import { SelectField, TextField } from '../../../src/web/components/field.tsx'
import { FilterForm, NoResult, Pagination } from '../../../src/web/components/list-controls.tsx'
import { EmptyState } from '../../../src/web/components/message.tsx'
import { Status, type StatusKind } from '../../../src/web/components/status.tsx'
import { Day } from '../../../src/web/components/structure.tsx'
import { type Column, Table } from '../../../src/web/components/table.tsx'
import type { PageContext } from '../../../src/web/page-context.ts'
import { useFormat } from '../../../src/web/reader.ts'
import { Page } from '../../../src/web/shell.tsx'

type Row = { number: number; title: string; body: string; due: string; money: number; status: StatusKind }

const rows: readonly Row[] = [
  {
    number: 1,
    title: 'Stöd och skydd i hela landet',
    body: 'Exempelmyndigheten',
    due: '2010-03-15',
    money: 165_000_000,
    status: 'late',
  },
  {
    number: 2,
    title: 'Skyddade boenden med kunskap om målgruppen',
    body: 'Länsstyrelserna',
    due: '2010-04-30',
    money: 1_300_000_000,
    status: 'running',
  },
  {
    number: 3,
    title: 'Handbok för möten med utsatta barn',
    body: 'Myndigheten för påhittade förebyggande insatser',
    due: '2010-06-01',
    money: 0,
    status: 'atRisk',
  },
  {
    number: 4,
    title: 'Människohandelsbekämpningssamordningsansvar',
    body: 'Exempelköpings kommun',
    due: '2009-12-31',
    money: 42_050_000,
    status: 'done',
  },
  {
    number: 5,
    title: 'Återvändande under trygga former',
    body: 'Påhittade migrationsnämnden',
    due: '2010-02-01',
    money: 5_000_000,
    status: 'missing',
  },
  {
    number: 6,
    title: 'Ny kunskap om köparna',
    body: 'Exempelhögskolan',
    due: '2010-12-01',
    money: 30_000_000,
    status: 'planned',
  },
  {
    number: 7,
    title: 'Tolkar som är förberedda',
    body: 'Exempelmyndigheten',
    due: '2010-09-01',
    money: 0,
    status: 'withdrawn',
  },
]

const Money: FC<{ ore: number }> = ({ ore }) => <>{useFormat().money(ore)}</>

const columns: readonly Column<Row>[] = [
  { heading: 'Nr', kind: 'number', cell: (row) => row.number },
  { heading: 'Åtgärd', rowHeading: true, cell: (row) => <a href="/measure">{row.title}</a> },
  { heading: 'Ansvarig', cell: (row) => row.body },
  {
    heading: 'Sista dag',
    cell: (row) => <Day day={row.due} kind={row.status === 'done' ? 'date' : 'deadline'} />,
  },
  {
    heading: 'Beslutat',
    kind: 'number',
    cell: (row) => <Money ore={row.money} />,
    foot: <Money ore={1_542_050_000} />,
  },
  { heading: 'Läge', kind: 'short', cell: (row) => <Status kind={row.status} /> },
]

/** A list in its three states: full, nothing that fits the selection, nothing at all. */
export const ListPage: FC<{ context: PageContext; state: 'full' | 'none' | 'empty' }> = ({
  context,
  state,
}) => (
  <Page
    context={context}
    title="Åtgärder"
    state={state === 'empty' ? 'Ingen plan är inläst än.' : 'Planen har 36 åtgärder i fem områden.'}
    wide
  >
    {state === 'empty' ? (
      <EmptyState
        heading="Här kommer planens åtgärder"
        action={
          <LinkButton href="/form" variant="primary">
            Läs in en plan
          </LinkButton>
        }
      >
        Börja med att lämna in regeringens handlingsplan som PDF, Word eller text. Du granskar det som lästs
        innan något räknas.
      </EmptyState>
    ) : (
      <>
        <FilterForm action="/list" active={state === 'none'}>
          <TextField
            name="words"
            label="Sök"
            type="search"
            optional={false}
            value={state === 'none' ? 'fotboll' : ''}
          />
          <SelectField
            name="status"
            label="Läge"
            emptyLabel="Alla"
            options={[
              { value: 'late', label: 'Försenade' },
              { value: 'done', label: 'Klara' },
            ]}
          />
          <SelectField
            name="area"
            label="Område"
            emptyLabel="Alla"
            options={[{ value: '1', label: 'Skydd och stöd' }]}
          />
        </FilterForm>
        <Table
          caption="Åtgärder, efter nummer"
          columns={columns}
          rows={state === 'none' ? [] : rows}
          empty={<NoResult clearHref="/list" />}
        />
        {state === 'none' ? null : (
          <Pagination page={5} pageSize={7} total={236} href={(page) => `/list?page=${page}`} />
        )}
        {state === 'full' ? (
          <Table
            caption="Samma åtgärder, en tabell som rullas i sidled"
            columns={columns}
            rows={rows.slice(0, 3)}
            narrow="scroll"
          />
        ) : null}
      </>
    )}
  </Page>
)
