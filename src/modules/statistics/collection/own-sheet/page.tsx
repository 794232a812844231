import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { COUNTIES } from '../../../directory/index.ts'
import { askedWords } from '../asked-messages.ts'
import { CountedOn, crumbs } from '../pages/hand-in-pages.tsx'
import { entered } from '../pages/words.tsx'
import { collectionPaths as paths } from '../paths.ts'
import type { readSheet } from './actions.ts'
import { type CodedField, coded, STATELESS, sheetFields } from './fields.ts'
import { sheetWords } from './messages.ts'
import { columnKey } from './reading.ts'

type Viewed = Awaited<ReturnType<typeof readSheet.run>>
type Of = { readonly read: NonNullable<Viewed['read']> }

/** Most that is listed at once; the rest is told by its number. */
const MOST = 100
/** So many pairs of rows stand open. */
const MOST_OPEN = 5

const useCodeName = () => {
  const { locale } = useReader()
  const t = sheetWords(locale)
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  return (field: CodedField, code: string): string => {
    if (field === 'citizenship') return code === STATELESS ? t('stateless') : (countries.of(code) ?? code)
    if (field === 'county') return COUNTIES.find(([known]) => known === code)?.[2] ?? code
    return t(`${field}_${code}` as 'gender_feminine')
  }
}

const Columns: FC<Of> = ({ read }) => {
  const t = sheetWords(useReader().locale)
  const columns = read.columns.map((column, at) => ({ ...column, at }))
  const aside = columns.filter(({ field }) => field === null)
  // What was guessed stands in sight; what a heading says, and what is as it was the last time, is looked at by whoever wants to.
  const isSure = ({ why }: (typeof columns)[number]) => why === 'heading' || why === 'before'
  const taken = columns.filter(({ field }) => field !== null)
  const sure = taken.filter(isSure)
  const fieldOf = ({ heading, field, why, at }: (typeof columns)[number]) => (
    <SelectField
      name={`columns.${columnKey(at)}`}
      label={heading}
      description={t(`why_${why}`)}
      value={field ?? ''}
      emptyLabel={t('aside')}
      options={sheetFields.map((one) => ({ value: one, label: t(`field_${one}`) }))}
      optional="unmarked"
    />
  )
  return (
    <Section id="columns" heading={t('columns')}>
      {taken.filter((one) => !isSure(one)).map(fieldOf)}
      {sure.length === 0 ? null : (
        <Details
          summary={t('sureCount', { count: sure.length, headings: sure.map(({ heading }) => heading) })}
        >
          {sure.map(fieldOf)}
        </Details>
      )}
      {aside.length === 0 ? null : (
        <Details summary={t('asideCount', { count: aside.length })}>{aside.map(fieldOf)}</Details>
      )}
    </Section>
  )
}

const Words: FC<Of> = ({ read }) => {
  const { locale } = useReader()
  const t = sheetWords(locale)
  const format = useFormat()
  const codeName = useCodeName()
  const open = read.words.filter(({ why }) => why === 'nothing' || why === 'chosen').slice(0, MOST)
  const others = read.words.filter(({ why }) => why === 'read' || why === 'before')
  const columnOf = (field: CodedField) => t(`field_${field}`)
  return (
    <Section id="words" heading={t('words')}>
      <p class="ds-paragraph">{open.length === 0 ? t('wordsNone') : t('wordsText')}</p>
      {open.map(({ key, field, word, codes }) => (
        <SelectField
          name={`words.${key}`}
          label={t('wordOf', { word, column: columnOf(field) })}
          value={codes[0] ?? ''}
          emptyLabel={t('unknown')}
          options={coded[field].codes.map((code) => ({ value: code, label: codeName(field, code) }))}
          optional="unmarked"
        />
      ))}
      {others.length === 0 ? null : (
        <Details summary={t('wordsRead')}>
          <Table
            caption={t('wordsRead')}
            captionHidden
            rows={others.slice(0, MOST)}
            columns={[
              { heading: t('word'), rowHeading: true, cell: ({ word }) => word },
              { heading: t('column'), cell: ({ field }) => columnOf(field) },
              {
                heading: t('means'),
                cell: ({ field, codes }) =>
                  codes.length === 0 ? t('unknown') : format.list(codes.map((code) => codeName(field, code))),
              },
              { heading: t('cells'), kind: 'number', cell: ({ cells }) => format.number(cells) },
            ]}
          />
        </Details>
      )}
    </Section>
  )
}

const Faults: FC<Of> = ({ read: { faults } }) => {
  const t = sheetWords(useReader().locale)
  if (faults.length === 0) return null
  return (
    <Section id="faults" heading={t('faults')}>
      <p class="ds-paragraph">{t('faultsText', { count: faults.length })}</p>
      <Details summary={t('faults')}>
        <Table
          caption={t('faults')}
          captionHidden
          rows={faults.slice(0, MOST)}
          columns={[
            { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
            { heading: t('column'), rowHeading: true, cell: ({ column }) => column },
            { heading: t('problem'), cell: ({ code }) => t(code) },
          ]}
        />
        {faults.length > MOST ? (
          <p class="ds-paragraph">{t('more', { count: faults.length - MOST })}</p>
        ) : null}
      </Details>
    </Section>
  )
}

const Pairs: FC<Of> = ({ read: { pairs } }) => {
  const t = sheetWords(useReader().locale)
  const said = pairs === undefined ? t('pairsUnseen') : pairs.length === 0 ? t('pairsNone') : t('pairsText')
  return (
    <Section id="pairs" heading={t('pairs')}>
      <p class="ds-paragraph">{said}</p>
      {pairs === undefined || pairs.length === 0 ? null : (
        <Details summary={t('pairCount', { count: pairs.length })} open={pairs.length <= MOST_OPEN}>
          <ul class="ds-list">
            {pairs.slice(0, MOST).map(({ row, other }) => (
              <li>{t('pair', { row: String(row), other: String(other) })}</li>
            ))}
            {pairs.length > MOST ? <li>{t('more', { count: pairs.length - MOST })}</li> : null}
          </ul>
        </Details>
      )}
    </Section>
  )
}

/** Our own spreadsheet: what is it taken for, what is wrong in it, and shall it be handed in? */
export const OwnSheetPage: View<Viewed> = ({ data: { collection, read }, context, refused }) => {
  const { locale } = context
  const t = sheetWords(locale)
  const errors = refused?.errors ?? []
  const address = { collectionId: collection.id }
  const choosing = (
    <Form
      action={paths.ownSheet(address)}
      multipart
      label={t('read')}
      send={t('read')}
      secondary={read !== undefined}
    >
      <FileField
        name="file"
        label={t('file')}
        description={t('fileHint')}
        error={errorFor(errors, 'file')}
        accept=".csv,.txt,.xlsx,text/csv"
      />
    </Form>
  )
  return (
    <Page
      context={context}
      title={askedWords(locale)('handInSheet')}
      breadcrumb={crumbs(collection, locale)}
      state={<p>{read === undefined ? t('lead') : t('found', { rows: read.records.length })}</p>}
      errors={errors}
      islands={['forms', 'upload']}
      template="form"
    >
      <p class="ds-paragraph">{t('kept')}</p>
      {read === undefined ? (
        choosing
      ) : (
        <>
          <Form
            action={paths.handInSheet(address)}
            label={t('handIn')}
            hidden={{ carried: read.carried, correctedIn: read.sheet }}
          >
            {read.names.length < 2 ? null : (
              <SelectField
                name="sheet"
                label={t('sheet')}
                value={read.sheet}
                options={read.names.map((name) => ({ value: name, label: name || t('unnamed') }))}
              />
            )}
            <Words read={read} />
            <Columns read={read} />
            <Faults read={read} />
            <Pairs read={read} />
            <p class="ds-paragraph">{t('days', { day: formatter(locale).date(collection.to) })}</p>
            <CountedOn
              to={collection.to}
              value={entered(refused, 'countedOn', collection.to)}
              error={errorFor(errors, 'countedOn')}
            />
            <ButtonRow>
              <Button>{t('handIn')}</Button>
              <Button variant="secondary" formaction={paths.ownSheet(address)}>
                {t('readAgain')}
              </Button>
            </ButtonRow>
          </Form>
          <Section id="other" heading={t('otherFile')}>
            {choosing}
          </Section>
        </>
      )}
    </Page>
  )
}
