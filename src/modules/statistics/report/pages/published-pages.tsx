import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Day, Moment, Section } from '../../../../web/components/structure.tsx'
import { CompositionFragment } from '../../../../web/composed/fragment.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { PublishedTabs } from '../../pages/tabs.tsx'
import { composeReport } from '../compose.ts'
import { readingOf } from '../formats.ts'
import { situationWords } from '../messages.ts'
import { reportPaths as paths } from '../paths.ts'
import type { viewAllReports, viewPublishedReport } from '../publishing-actions.ts'
import { reportFormats } from '../schema.ts'
import { fieldsSentTo } from './parts.tsx'

type Published = Awaited<ReturnType<typeof viewPublishedReport.run>>

/** How does the rapporteur see the situation, year by year? */
export const AllReportsPage: View<Awaited<ReturnType<typeof viewAllReports.run>>> = ({
  data: { rows, total, page, pageSize },
  context,
}) => {
  const t = situationWords(context.locale)
  return (
    <Page title={t('reports')} wide state={<p>{t('publicLead')}</p>}>
      <PublishedTabs current="publishedReports" />
      <ListOf
        address={paths.allPublished}
        selection={{}}
        caption={t('reports')}
        columns={[
          {
            heading: t('year'),
            rowHeading: true,
            cell: ({ id, year }) => (
              <Link href={paths.published({ situationVersionId: id })}>
                {t('reportTitle', { year: String(year) })}
              </Link>
            ),
          },
          { heading: t('body'), cell: ({ bodyName }) => bodyName },
          { heading: t('version'), kind: 'number', cell: ({ version }) => version },
          {
            heading: t('published'),
            kind: 'short',
            cell: ({ publishedAt }) => <Day day={dayOf(publishedAt)} kind="short" />,
          },
        ]}
        rows={rows}
        paging={{ page, pageSize, total }}
        empty={<EmptyState heading={t('publicNone')}>{t('publicNoneText')}</EmptyState>}
      />
    </Page>
  )
}

const Unsound: FC<{ data: Published }> = ({ data: { unsound } }) => {
  const { locale } = useReader()
  const t = situationWords(locale)
  if (unsound.length === 0) return null
  return (
    <Alert kind="warning" heading={t('unsoundHeading')}>
      <ul class="ds-list">
        {unsound.map(({ source, standing }) => (
          <li>{t(`unsound_${standing}`, { title: source.title[locale] })}</li>
        ))}
      </ul>
    </Alert>
  )
}

const Newer: FC<{ data: Published }> = ({ data: { id, versions } }) => {
  const t = situationWords(useReader().locale)
  const [newest] = versions
  if (newest === undefined || newest.id === id) return null
  return (
    <Alert kind="info">
      <p class="ds-paragraph">
        {t('newerVersion')}{' '}
        <Link href={paths.published({ situationVersionId: newest.id })}>{t('toNewest')}</Link>
      </p>
    </Alert>
  )
}

const Correct: FC<{ id: string; refused: RefusedForm | undefined }> = ({ id, refused }) => {
  const t = situationWords(useReader().locale)
  const action = paths.correct({ situationVersionId: id })
  const of = fieldsSentTo(refused, action)
  return (
    <Section id="correct" heading={t('correct')}>
      <p class="ds-paragraph">{t('correctEffect')}</p>
      <Form action={action} label={t('correct')} send secondary>
        <TextAreaField {...of('reason')} label={t('correctReason')} description={t('correctHint')} rows={3} />
      </Form>
    </Section>
  )
}

const StateLine: FC<{ data: Published }> = ({ data: { publishedAt, report } }) => {
  const t = situationWords(useReader().locale)
  const format = useFormat()
  return <p>{t('publicState', { day: format.date(dayOf(publishedAt)), body: report.issuer })}</p>
}

/** What is the situation, how is it known, and what should be done? */
export const PublishedReportPage: View<Published> = ({ data, context, refused }) => {
  const t = situationWords(context.locale)
  const { id, year, version, versions, report, mayCorrect } = data
  const address = { situationVersionId: id }
  return (
    <Page
      title={t('publicTitle', { year: String(year), version: String(version) })}
      breadcrumb={[{ href: paths.allPublished(), label: t('reports') }]}
      state={<StateLine data={data} />}
      template="document"
      action={
        <LinkButton variant="primary" href={paths.file(address, { format: 'pdf' })}>
          {t('format_pdf')}
        </LinkButton>
      }
    >
      <Newer data={data} />
      <Unsound data={data} />
      <Section heading={t('download')} id="download">
        <ul class="link-line">
          {reportFormats.map((format) => (
            <li>
              <Link href={paths.file(address, { format })}>{t(`format_${format}`)}</Link>
            </li>
          ))}
        </ul>
      </Section>
      {versions.length > 1 ? (
        <Section id="versions" heading={t('versions')}>
          <ul class="ds-list">
            {versions.map((one) => (
              <li>
                <Link href={paths.published({ situationVersionId: one.id })}>
                  {t('versionLink', { version: String(one.version) })}
                </Link>
                , <Moment at={one.publishedAt} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <CompositionFragment
        composition={composeReport(report)}
        reading={readingOf(report.language, true)}
        below={1}
      />
      {mayCorrect ? <Correct id={id} refused={refused} /> : null}
    </Page>
  )
}
