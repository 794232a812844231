import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { FilterForm, NoResult } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageOptions } from '../../cases/languages.ts'
import { useCountyOptions } from '../../cases/pages/words.tsx'
import { programmeSettings } from '../../content/programme-kinds.ts'
import { paths } from '../../paths.ts'
import { programmeWords } from '../messages.ts'
import type { ViewedProgrammes } from '../register-actions.ts'
import type { Programme } from '../store.ts'
import {
  CapacityStanding,
  useMeetsOptions,
  useNames,
  useProgrammeWords,
  useServesOptions,
  useSettingOptions,
} from './words.tsx'

const Filters: FC<{ data: ViewedProgrammes; active: boolean }> = ({ data, active }) => {
  const t = useProgrammeWords()
  const { locale } = useReader()
  const { selection } = data
  const any = t('any')
  return (
    <FilterForm action={paths.programmes()} active={active}>
      <SelectField
        name="meets"
        label={t('meets')}
        optional
        emptyLabel={any}
        value={selection.meets}
        options={useMeetsOptions()}
      />
      <SelectField
        name="serves"
        label={t('serves')}
        optional
        emptyLabel={any}
        value={selection.serves}
        options={useServesOptions()}
      />
      <SelectField
        name="setting"
        label={t('setting')}
        optional
        emptyLabel={any}
        value={selection.setting}
        options={useSettingOptions()}
      />
      <SelectField
        name="county"
        label={t('counties')}
        optional
        emptyLabel={any}
        value={selection.county}
        options={useCountyOptions()}
      />
      <SelectField
        name="language"
        label={t('languages')}
        optional
        emptyLabel={any}
        value={selection.language}
        options={languageOptions(locale)}
      />
      <SelectField
        name="of"
        label={t('body')}
        optional
        emptyLabel={any}
        value={selection.of}
        options={[{ value: 'own', label: t('own') }]}
      />
    </FilterForm>
  )
}

const Programmes: FC<{ rows: readonly Programme[] }> = ({ rows }) => {
  const t = useProgrammeWords()
  const { locale } = useReader()
  const names = useNames()
  const columns: Column<Programme>[] = [
    {
      heading: t('name'),
      rowHeading: true,
      cell: (row) => (
        <>
          <Link href={paths.programme({ programmeId: row.id })}>{row.name}</Link>
          <br />
          <span class="quiet">
            {row.bodyName} · {programmeSettings[row.setting][locale]}
          </span>
        </>
      ),
    },
    { heading: t('meets'), cell: (row) => names.meets(row.meets) },
    { heading: t('serves'), cell: (row) => names.serves(row.serves) },
    { heading: t('counties'), cell: (row) => names.counties(row.counties) },
    { heading: t('capacity'), cell: (row) => <CapacityStanding programme={row} /> },
  ]
  return <Table caption={t('programmes')} captionHidden columns={columns} rows={rows} />
}

/** Which programmes are there, and what can they meet? */
export const ProgrammesPage: View<ViewedProgrammes> = ({ data, context }) => {
  const t = programmeWords(context.locale)
  const active = Object.values(data.selection).some((value) => value !== undefined)
  const add = (
    <LinkButton variant="primary" href={paths.newProgramme()}>
      {t('add')}
    </LinkButton>
  )
  return (
    <Page
      title={t('programmes')}
      state={
        <>
          <p>{t('lead')}</p>
          <p>
            <Link href={paths.programmeCoverage()}>{t('coverage')}</Link>
          </p>
        </>
      }
      action={data.registers ? add : undefined}
      wide
    >
      <Details summary={t('choose')} open={active}>
        <Filters data={data} active={active} />
      </Details>
      {data.programmes.length > 0 ? <Programmes rows={data.programmes} /> : null}
      {data.programmes.length === 0 && active ? <NoResult clearHref={paths.programmes()} /> : null}
      {data.programmes.length === 0 && !active ? (
        <EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>
      ) : null}
    </Page>
  )
}
