import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { viewSources } from '../actions.ts'
import { reportLabels } from '../labels.ts'
import { situationWords } from '../messages.ts'
import { reportPaths as paths } from '../paths.ts'
import type { Standing } from '../rules.ts'
import { crumbsOf, fieldsSentTo } from './parts.tsx'

type Viewed = Awaited<ReturnType<typeof viewSources.run>>

const kinds = {
  stands: 'done',
  newer: 'waiting',
  changed: 'atRisk',
  withdrawn: 'withdrawn',
  gone: 'missing',
} as const satisfies Record<Standing, StatusKind>

const Doing: FC<{ data: Viewed; source: Viewed['content']['sources'][number] }> = ({ data, source }) => {
  const { locale } = useReader()
  const t = situationWords(locale)
  const address = { situationReportId: data.head.id }
  const title = source.title[locale]
  const standing = data.standing.get(source.id) ?? 'gone'
  return (
    <ButtonRow>
      {standing === 'changed' || standing === 'newer' ? (
        <Form
          action={paths.quoteAgain(address)}
          revision={data.revision}
          hidden={{ source: source.id }}
          label={t('quoteAgainOf', { title })}
        >
          <Button variant="secondary" label={t('quoteAgainOf', { title })}>
            {t('quoteAgain')}
          </Button>
        </Form>
      ) : null}
      {data.used.has(source.id) ? null : (
        <Form
          action={paths.removeSource(address)}
          revision={data.revision}
          hidden={{ source: source.id }}
          label={t('removeOf', { title })}
        >
          <Button variant="tertiary" label={t('removeOf', { title })}>
            {t('remove')}
          </Button>
        </Form>
      )}
    </ButtonRow>
  )
}

/** What does the report rest on, and does it still stand? */
export const SourcesPage: View<Viewed> = ({ data, context, refused }) => {
  const { locale } = context
  const t = situationWords(locale)
  const { head, content, standing, used, mayWrite, revision } = data
  const action = paths.document({ situationReportId: head.id })
  const of = fieldsSentTo(refused, action)
  return (
    <Page title={t('chapter_sources')} breadcrumb={crumbsOf(head, locale)} state={<p>{t('sourcesLead')}</p>}>
      {content.sources.length === 0 ? (
        <EmptyState heading={t('sourcesNone')}>{t('sourcesNoneText')}</EmptyState>
      ) : (
        <Table
          caption={t('chapter_sources')}
          captionHidden
          rows={content.sources}
          columns={[
            {
              heading: t('source'),
              rowHeading: true,
              kind: 'prose',
              cell: ({ id, title, issuer }) => (
                <span id={`s-${id}`}>
                  {title[locale]}
                  <br />
                  <span class="quiet">{issuer}</span>
                </span>
              ),
            },
            { heading: t('sourceKind'), cell: ({ kind }) => reportLabels[locale].kinds[kind] },
            {
              heading: t('frozenOn'),
              kind: 'short',
              cell: ({ at }) => <Day day={dayOf(new Date(at))} kind="short" />,
            },
            {
              heading: t('standing'),
              cell: ({ id }) => {
                const now = standing.get(id) ?? 'gone'
                return <Status kind={kinds[now]}>{t(`standing_${now}`)}</Status>
              },
            },
            { heading: t('used'), cell: ({ id }) => (used.has(id) ? t('yes') : t('no')) },
            ...(mayWrite
              ? [
                  {
                    heading: t('actions'),
                    cell: (source: Viewed['content']['sources'][number]) => (
                      <Doing data={data} source={source} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayWrite ? (
        <Section id="document" heading={t('documentHeading')}>
          <p class="ds-paragraph">{t('documentLead')}</p>
          <Form action={action} revision={revision} label={t('documentHeading')} send={t('addDocument')}>
            <TextField {...of('title')} label={t('documentTitle')} />
            <TextField {...of('issuer')} label={t('documentIssuer')} />
            <TextField
              {...of('reference')}
              label={t('documentReference')}
              description={t('documentReferenceHint')}
            />
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
