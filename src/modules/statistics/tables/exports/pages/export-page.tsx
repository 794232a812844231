import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../../platform/clock/clock.ts'
import { translator } from '../../../../../platform/i18n/catalogue.ts'
import { CheckboxField } from '../../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../../web/components/errors.tsx'
import { Form } from '../../../../../web/components/form.tsx'
import { Pagination } from '../../../../../web/components/list-controls.tsx'
import { Alert } from '../../../../../web/components/message.tsx'
import { Details, Section } from '../../../../../web/components/structure.tsx'
import { Table } from '../../../../../web/components/table.tsx'
import type { RefusedForm, View } from '../../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../../web/reader.ts'
import { Page } from '../../../../../web/shell.tsx'
import { type Checked, checkedStandards, lossMessages, lostField } from '../../../standards/index.ts'
import { figureText, subjectWords } from '../../naming.ts'
import type { viewExport } from '../actions.ts'
import { exportWords } from '../messages.ts'
import { exportPaths as paths } from '../paths.ts'
import { isAggregate, PAGE_SIZE } from '../schema.ts'

type Viewed = Awaited<ReturnType<typeof viewExport.run>>
type Of = { readonly data: Viewed }

const addressOf = ({ collection, standard }: Viewed) => ({ collectionId: collection.id, standard })

const StateLine: FC<Of> = ({ data: { standard, rows, questionnaire } }) => {
  const t = exportWords(useReader().locale)
  const format = useFormat()
  if (!isAggregate(standard)) return <p>{t('stateRecords', { rows })}</p>
  if (!questionnaire?.isYear) return <p>{t('notAYear')}</p>
  const [last] = questionnaire.sent
  const sent = last === undefined ? t('neverSent') : t('sentOn', { day: format.date(dayOf(last.sentAt)) })
  return (
    <p>
      {questionnaire.given > 0
        ? t('givenAway', { given: questionnaire.given })
        : t('stateAggregate', { rows })}{' '}
      {sent}
    </p>
  )
}

/** What says where a figure stands in the questionnaire, without what every row has alike. */
const placeOf = (row: Readonly<Record<string, string>>): string => {
  const said = ['breakdown', 'category', 'Dimension', 'Category', 'Sex', 'Age'].flatMap(
    (column) => row[column] ?? [],
  )
  const less = said.filter((word) => word.toLowerCase() !== 'total')
  return less.length === 0 ? 'Total' : less.join(' · ').replaceAll('_', ' ')
}

const Figures: FC<Of> = ({ data: { questionnaire } }) => {
  const { locale } = useReader()
  const t = exportWords(locale)
  return questionnaire === null || questionnaire.cells.length === 0 ? null : (
    <Section id="figures" heading={t('figures')}>
      {[...Map.groupBy(questionnaire.cells, ({ population }) => population)].map(
        ([population, cells], at) => (
          <Details
            open={at === 0}
            summary={t('figuresOf', {
              who: subjectWords(population, locale),
              rows: cells.length,
              withheld: cells.filter(({ text, figure }) => text === null && figure.kind === 'suppressed')
                .length,
            })}
          >
            <Table
              caption={subjectWords(population, locale)}
              captionHidden
              rows={cells}
              columns={[
                {
                  heading: t('row'),
                  rowHeading: true,
                  cell: ({ row }) => <span lang="en">{placeOf(row)}</span>,
                },
                {
                  heading: t('value'),
                  kind: 'number',
                  cell: ({ text, figure }) =>
                    text ?? (
                      <span class="not-given">
                        {figure.kind === 'suppressed' ? t('withheld') : figureText(figure, locale)}
                      </span>
                    ),
                },
              ]}
            />
          </Details>
        ),
      )}
    </Section>
  )
}

const Losses: FC<Of> = ({ data }) => {
  const { locale } = useReader()
  const t = exportWords(locale)
  const why = translator(lossMessages, locale)
  const format = useFormat()
  const { totals, records, total, page } = data
  return (
    <>
      <Section id="loss-total" heading={t('lossTotal')}>
        <Table
          caption={t('lossTotal')}
          captionHidden
          rows={totals}
          empty={<p class="ds-paragraph">{t('lossNone')}</p>}
          columns={[
            { heading: t('field'), rowHeading: true, cell: ({ field }) => lostField(field, locale) },
            { heading: t('reason'), kind: 'prose', cell: ({ reason }) => why(reason) },
            { heading: t('records'), kind: 'number', cell: (one) => format.number(one.records) },
          ]}
        />
      </Section>
      {total === 0 ? null : (
        <Section id="loss-records" heading={t('lossRecords')}>
          <Table
            caption={t('lossRecords')}
            captionHidden
            rows={records}
            columns={[
              { heading: t('record'), rowHeading: true, cell: ({ record }) => record },
              {
                heading: t('lost'),
                kind: 'prose',
                cell: ({ losses }) => (
                  <ul class="ds-list">
                    {losses.map(({ field, reason }) => (
                      <li>
                        {lostField(field, locale)}: {why(reason)}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
          <Pagination
            page={page}
            pageSize={PAGE_SIZE}
            total={total}
            href={(to) => paths.export(addressOf(data), { page: to })}
          />
        </Section>
      )}
    </>
  )
}

const Download: FC<Of & { refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = exportWords(useReader().locale)
  const isOfRecords = !isAggregate(data.standard)
  return (
    <Section id="download" heading={t('download')} open>
      {isOfRecords ? (
        <Alert kind="warning" heading={t('warning')} headingLevel={3}>
          <p class="ds-paragraph">{t('warningText')}</p>
        </Alert>
      ) : null}
      <Form action={paths.download(addressOf(data))} label={t('download')} send={t('downloadFile')} secondary>
        {isOfRecords ? (
          <CheckboxField
            name="understood"
            value="yes"
            label={t('understood')}
            error={errorFor(refused?.errors ?? [], 'understood')}
          />
        ) : null}
      </Form>
    </Section>
  )
}

const Sending: FC<Of> = ({ data }) => {
  const t = exportWords(useReader().locale)
  return (
    <Section id="send" heading={t('sending')} open>
      <Form action={paths.send(addressOf(data))} label={t('sending')}>
        <ConfirmEffect
          effects={[t('effectSent'), t('effectAsToday')]}
          confirmLabel={t('send')}
          cancelHref={paths.exports()}
        />
      </Form>
    </Section>
  )
}

/** What of the standard was held against its source: what was not is our own reading, and may be named otherwise there. */
const CheckedParts: FC<Of> = ({ data: { standard } }) => {
  const { locale } = useReader()
  const t = exportWords(locale)
  const parts: readonly Checked[] = checkedStandards[standard]
  const unchecked = parts.filter(({ against }) => against === null).length
  return (
    <Section id="checked" heading={t('checked', { unchecked })}>
      <Table
        caption={t('checkedCaption')}
        captionHidden
        rows={parts}
        columns={[
          { heading: t('part'), rowHeading: true, kind: 'prose', cell: ({ what }) => what[locale] },
          {
            heading: t('against'),
            kind: 'prose',
            cell: ({ against }) => against?.[locale] ?? <span class="not-given">{t('unchecked')}</span>,
          },
        ]}
      />
    </Section>
  )
}

/** What does the standard make of it, and what is lost? */
export const ExportPage: View<Viewed> = ({ data, context, refused }) => {
  const { locale } = context
  const t = exportWords(locale)
  const { collection, standard, questionnaire, rows } = data
  const isOpen = questionnaire === null || (questionnaire.isYear && questionnaire.given === 0)
  return (
    <Page
      title={t('title', { standard: t(`standard_${standard}`), collection: collection.title[locale] })}
      breadcrumb={[{ href: paths.exports(), label: t('exports') }]}
      state={<StateLine data={data} />}
      folds
    >
      <p class="ds-paragraph">{t(`about_${standard}`)}</p>
      {isOpen && rows > 0 ? <Download data={data} refused={refused} /> : null}
      {questionnaire !== null && isOpen && rows > 0 ? <Sending data={data} /> : null}
      <Figures data={data} />
      <Losses data={data} />
      <CheckedParts data={data} />
    </Page>
  )
}
