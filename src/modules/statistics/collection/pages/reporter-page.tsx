import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { DescriptionList, History, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { codeWords } from '../code-messages.ts'
import { collectionWords } from '../messages.ts'
import { collectionPaths as paths } from '../paths.ts'
import type { viewReporter } from '../reporter-actions.ts'
import { reporterWords } from '../reporter-messages.ts'
import { Questions } from './questions.tsx'
import { type FigureColumn, FigureTable, FigureTables } from './tables.tsx'
import { entered, StateOf } from './words.tsx'

type Viewed = Awaited<ReturnType<typeof viewReporter.run>>

const Moves: FC<{ moved: NonNullable<Viewed['moves']> }> = ({ moved }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = reporterWords(locale)
  const codes = codeWords(locale)
  const [from, to] = [format.date(moved.from), format.date(moved.to)]
  return (
    <Section id="moves" heading={t('moves')}>
      <p class="ds-paragraph">{moved.moves.length === 0 ? t('noMoves') : t('movesText', { from, to })}</p>
      {moved.moves.length === 0 ? null : (
        <Table
          caption={t('moves')}
          captionHidden
          rows={moved.moves}
          columns={[
            {
              heading: t('from'),
              cell: (move) => (move.from === null ? t('nothing') : codes(move.from)),
            },
            { heading: t('to'), cell: (move) => (move.to === null ? t('nothing') : codes(move.to)) },
            { heading: t('people'), kind: 'number', cell: ({ victims }) => format.number(victims) },
          ]}
        />
      )}
      <FigureTable
        table="victims_by_status"
        caption={t('movedCounts')}
        columns={[
          { heading: t('countedThen', { day: from }), tables: moved.before },
          { heading: t('countedThen', { day: to }), tables: moved.now },
        ]}
      />
    </Section>
  )
}

const Asking: FC<{ data: Viewed; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const { locale } = useReader()
  const t = reporterWords(locale)
  const codes = codeWords(locale)
  const errors = refused?.errors ?? []
  const { collection, reporter, submissions } = data
  const address = { collectionId: collection.id, askedBodyId: reporter.bodyId }
  return (
    <Section id="ask" heading={t('askOwn')}>
      <Form action={paths.question(address)} label={t('askOwn')} send={t('send')}>
        <SelectField
          name="submissionId"
          label={t('about')}
          value={entered(refused, 'submissionId', submissions[0]?.id)}
          error={errorFor(errors, 'submissionId')}
          options={submissions.map(({ id, way, number }) => ({
            value: id,
            label: t('history', { way: codes(`way_${way}`), number }),
          }))}
        />
        <TextAreaField {...field('words')} label={t('words')} description={t('wordsHint')} rows={3} />
      </Form>
    </Section>
  )
}

/** What does this body say, does it hold beside last year, and what have we asked? */
export const ReporterPage: View<Viewed> = ({ data, context, refused }) => {
  const { locale } = context
  const t = reporterWords(locale)
  const codes = codeWords(locale)
  const { collection, reporter, state, tables, counted, countedOn, past, moves, submissions, questions } =
    data
  const day = (of: string | null) => ({ day: of === null ? '' : formatter(locale).date(of) })
  const columns: FigureColumn[] = [
    ...(tables === null ? [] : [{ heading: t('byTables', day(countedOn.tables)), tables }]),
    ...(counted === null ? [] : [{ heading: t('byRecords', day(countedOn.records)), tables: counted }]),
    ...(past.before === undefined || past.tables.length === 0
      ? []
      : [{ heading: past.before.title[locale], tables: past.tables }]),
  ]
  return (
    <Page
      title={reporter.bodyName}
      wide
      breadcrumb={[
        { href: paths.collections(), label: collectionWords(locale)('collections') },
        { href: paths.collection({ collectionId: collection.id }), label: collection.title[locale] },
      ]}
      state={
        <p>
          <StateOf state={state} />
        </p>
      }
      history={
        <History
          entries={[
            ...submissions.map(({ way, number, handedInAt }) => ({
              at: handedInAt,
              what: t('history', { way: codes(`way_${way}`), number }),
            })),
            { at: reporter.askedAt, what: t('wasAsked') },
          ]}
        />
      }
    >
      <DescriptionList
        items={[
          { term: collectionWords(locale)('kind'), value: codes(`kind_${reporter.kind}`) },
          {
            term: collectionWords(locale)('ways'),
            value: reporter.ways.map((way) => codes(`way_${way}`)).join('; '),
          },
        ]}
      />
      <Section id="questions" heading={t('asked')}>
        <Questions questions={questions} />
      </Section>
      <Section id="figures" heading={t('figures')}>
        {tables === null && counted === null ? (
          <EmptyState heading={t('none')} headingLevel={3}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <>
            <p class="ds-paragraph">{t('figuresText')}</p>
            <FigureTables wanted={reporter.tables} columns={columns} />
          </>
        )}
      </Section>
      {moves === null ? null : <Moves moved={moves} />}
      {data.mayQuestion && submissions.length > 0 ? <Asking data={data} refused={refused} /> : null}
    </Page>
  )
}
