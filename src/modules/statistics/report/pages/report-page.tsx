import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { History, Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { viewReport } from '../actions.ts'
import { type ChapterName, chapters } from '../document.ts'
import { situationWords } from '../messages.ts'
import { reportPaths as paths } from '../paths.ts'
import type { Place } from '../rules.ts'
import { fieldsSentTo, StateOf } from './parts.tsx'

type Viewed = Awaited<ReturnType<typeof viewReport.run>>

/** Where a place of a report is written. */
const addressOf = (situationReportId: string, place: Place): string => {
  switch (place) {
    case 'recommendations':
      return paths.recommendations({ situationReportId })
    case 'followUp':
      return paths.followUp({ situationReportId })
    case 'sources':
      return paths.sources({ situationReportId })
    case 'report':
      return paths.report({ situationReportId })
    default:
      return paths.chapter({ situationReportId, chapter: place })
  }
}

const StateLine: FC<{ data: Viewed }> = ({ data: { head, open, obstacles, waitsForAnother } }) => {
  const t = situationWords(useReader().locale)
  const said = () => {
    if (!open) return t('isPublished', { version: head.versions })
    if (obstacles.length > 0) return t('isDraft', { count: obstacles.length })
    return t(waitsForAnother ? 'isReadyButUnread' : 'isReady')
  }
  return (
    <>
      <p>
        <StateOf head={head} /> {said()}
      </p>
      {open && head.versions > 0 ? (
        <p>{t('isCorrecting', { version: head.versions, reason: head.reason ?? '' })}</p>
      ) : null}
    </>
  )
}

const ToDo: FC<{ data: Viewed }> = ({ data: { head, obstacles } }) => {
  const t = situationWords(useReader().locale)
  if (obstacles.length === 0) return <p class="ds-paragraph">{t('todoNone')}</p>
  return (
    <ul class="ds-list">
      {obstacles.map(({ code, place, id, subject }) => (
        <li>
          <Link href={`${addressOf(head.id, place)}${id === null ? '' : `#s-${id}`}`}>
            {t(`chapter_${place}`)}
          </Link>
          : {t(`obstacle_${code}`, { subject })}
        </li>
      ))}
    </ul>
  )
}

const Parts: FC<{ data: Viewed }> = ({ data: { head, report, obstacles } }) => {
  const t = situationWords(useReader().locale)
  const written = (name: ChapterName) => ({
    place: name as Place,
    text: t('sentences', { count: report.chapters[name].sentences.length }),
    shown: report.chapters[name].shown.length,
  })
  const rows = [
    ...chapters.filter((name) => name !== 'method').map(written),
    { place: 'recommendations' as const, text: String(report.recommendations.length), shown: 0 },
    { place: 'followUp' as const, text: String(report.followUp.length), shown: 0 },
    written('method'),
    { place: 'sources' as const, text: String(report.sources.length), shown: 0 },
  ]
  return (
    <Section id="parts" heading={t('parts')}>
      <Table
        caption={t('parts')}
        captionHidden
        rows={rows}
        columns={[
          {
            heading: t('part'),
            rowHeading: true,
            cell: ({ place }) => <Link href={addressOf(head.id, place)}>{t(`chapter_${place}`)}</Link>,
          },
          { heading: t('text'), kind: 'short', cell: ({ text }) => text },
          { heading: t('shownCount'), kind: 'number', cell: ({ shown }) => shown || '–' },
          {
            heading: t('lacking'),
            kind: 'number',
            cell: ({ place }) => obstacles.filter((one) => one.place === place).length || '–',
          },
        ]}
      />
    </Section>
  )
}

const SecondReading: FC<{ data: Viewed; refused: RefusedForm | undefined }> = ({
  data: { head, revision, readings, mayRead, mayAskReader, isAsked },
  refused,
}) => {
  const t = situationWords(useReader().locale)
  const action = paths.reading({ situationReportId: head.id })
  const of = fieldsSentTo(refused, action)
  return (
    <Section id="second-reading" heading={t('secondReading')}>
      <p class="ds-paragraph">
        {t('secondReadingText')} {readings.length === 0 ? t('readNone') : null}
      </p>
      <ul class="ds-list">
        {readings.map((reading) => (
          <li>
            {reading.revision === revision
              ? t('readThis')
              : t('readRevision', { revision: reading.revision })}{' '}
            <Moment at={reading.readAt} />
            {reading.remark === null ? null : <span class="as-written">: {reading.remark}</span>}
          </li>
        ))}
      </ul>
      {isAsked ? <p class="ds-paragraph">{t('asked')}</p> : null}
      {mayAskReader && !isAsked ? (
        <Form
          action={paths.askReader({ situationReportId: head.id })}
          label={t('askReader')}
          send
          secondary
        />
      ) : null}
      {mayRead ? (
        <Form action={action} revision={revision} label={t('secondReading')} send={t('haveRead')} secondary>
          <TextAreaField {...of('remark')} label={t('remark')} rows={3} optional />
        </Form>
      ) : null}
    </Section>
  )
}

/** What is left before the report can be published? */
export const ReportPage: View<Viewed> = ({ data, context, refused }) => {
  const t = situationWords(context.locale)
  const { head, open, revision, obstacles, versions, decisions, mayPublish } = data
  const address = { situationReportId: head.id }
  return (
    <Page
      title={t('reportTitle', { year: String(head.year) })}
      breadcrumb={[{ href: paths.reports(), label: t('reports') }]}
      state={<StateLine data={data} />}
      action={<LinkButton href={paths.preview(address, { format: 'pdf' })}>{t('previewPdf')}</LinkButton>}
      history={
        decisions.length === 0 ? null : (
          <History
            entries={decisions.map(({ kind, version, reason, decidedAt }) => ({
              at: decidedAt,
              what: t(`decided_${kind}`, { version: String(version) }),
              ...(reason === null ? {} : { detail: reason }),
            }))}
          />
        )
      }
    >
      {open ? (
        <Section id="todo" heading={t('todo')}>
          <ToDo data={data} />
        </Section>
      ) : null}
      <Parts data={data} />
      {open ? <SecondReading data={data} refused={refused} /> : null}
      {versions.length === 0 ? null : (
        <Section id="versions" heading={t('versions')}>
          <ul class="ds-list">
            {versions.map(({ id, version, publishedAt }) => (
              <li>
                <Link href={paths.published({ situationVersionId: id })}>
                  {t('versionLink', { version: String(version) })}
                </Link>
                , <Moment at={publishedAt} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p class="ds-paragraph">
        <Link href={paths.preview(address, { format: 'html' })}>{t('previewHtml')}</Link>
      </p>
      {mayPublish && obstacles.length === 0 ? (
        <Section id="publish" heading={t('publishing')}>
          <Form action={paths.publish(address)} revision={revision} label={t('publish')}>
            <ConfirmEffect
              effects={[t('effectFrozen'), t('effectCorrect'), t('effectNext')]}
              irrevocable
              confirmLabel={t('publish')}
              cancelHref={paths.reports()}
            />
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
