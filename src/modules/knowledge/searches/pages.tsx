import type { FC } from 'hono/jsx'
import type { Kappa } from '../../../platform/two/kappa.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { FileField } from '../../../web/components/files.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState, Notice } from '../../../web/components/message.tsx'
import { DescriptionList, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { Written } from '../../../web/components/written.tsx'
import { FormOf } from '../../../web/fields/form-of.tsx'
import type { View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import type { OneOf } from '../../../web/registers/register-pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { reasons } from '../codes.ts'
import { paths } from '../paths.ts'
import { type prepareReferences, settledFields, type viewNext } from './actions.ts'
import type { Flow } from './flow.ts'
import { searchWords } from './messages.ts'
import type { searches } from './registers.ts'

/** From what was found to studies, a row for each step; what went is set back under the step that it went from. */
const FlowTable: FC<{ flow: Flow }> = ({ flow }) => {
  const { locale } = useReader()
  const t = searchWords(locale)
  const less = (what: string) => t('less', { what })
  const all: readonly (readonly [string, number])[] = [
    [t('identified'), flow.identified],
    [less(t('unreadable')), flow.unreadable],
    [less(t('duplicates')), flow.duplicates],
    [t('screened'), flow.screened],
    [less(t('waiting')), flow.waiting],
    [less(t('apart')), flow.apart],
    [less(t('excluded')), flow.excluded],
    ...reasons.flatMap((reason): [string, number][] => {
      const count = flow.excludedFor[reason]
      return count === undefined ? [] : [[less(less(t(`reason_${reason}`))), count]]
    }),
    [t('included'), flow.included],
    [t('studies'), flow.studies],
  ]
  // Where nothing went, nothing is said.
  const rows = all.filter(([step, count]) => count > 0 || !step.startsWith(less('')))
  return (
    <Table
      caption={t('flow')}
      captionHidden
      columns={[
        { heading: t('step'), rowHeading: true, cell: ([step]: (typeof rows)[number]) => step },
        { heading: t('count'), kind: 'number', cell: ([, count]: (typeof rows)[number]) => count },
      ]}
      rows={rows}
    />
  )
}

const Agreement: FC<{ agreement: Kappa }> = ({ agreement: { judged, agreed, kappa, lower, upper } }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = searchWords(locale)
  if (judged === 0) return <p>{t('noneByBoth')}</p>
  const two = format.number
  return (
    <p>
      {t('agreed', { share: format.percent(agreed), count: judged })}{' '}
      {kappa === null
        ? t('noKappa')
        : lower === null || upper === null
          ? t('kappa', { kappa: two(kappa) })
          : t('kappaBetween', { kappa: two(kappa), lower: two(lower), upper: two(upper) })}
    </p>
  )
}

/** How far a search has come; for those who keep it, what is left to do. */
export const SearchBelow: FC<OneOf<typeof searches>> = ({ entry, more, keeps, refused }) => {
  const { locale } = useReader()
  const t = searchWords(locale)
  const { id } = entry
  const { flow, agreement, apart, left } = more
  return (
    <>
      <Section id="flow" heading={t('flow')}>
        {flow.identified === 0 ? <p>{t('noFile')}</p> : <FlowTable flow={flow} />}
        {keeps ? (
          <ul class="link-line">
            <li>
              <Link href={paths.readIn({ id })}>{t('readIn')}</Link>
            </li>
            {left.length > 0 ? (
              <li>
                <Link href={paths.screen({ id })}>
                  {t('screen')} ({t('left', { count: left.length })})
                </Link>
              </li>
            ) : null}
          </ul>
        ) : null}
        {flow.included > 0 ? (
          <p>
            <Link href={paths.references({ search: id })}>{t('take')}</Link>
          </p>
        ) : null}
      </Section>
      <Section id="agreement" heading={t('agreement')}>
        <Agreement agreement={agreement} />
      </Section>
      {keeps && apart.length > 0 ? (
        <Section id="settle" heading={t('settleHeading')}>
          {apart.map(({ studyId, title, year }) => (
            <section>
              <h3>
                <Link href={paths.study.one({ id: studyId })}>
                  <Swedish text={`${title} (${year})`} />
                </Link>
              </h3>
              <FormOf
                fields={settledFields}
                words={t}
                refused={refused?.values.study === studyId ? refused : undefined}
                action={paths.settle({ id })}
                hidden={{ study: studyId }}
                label={`${t('settle')}: ${title}`}
                send={t('settle')}
                secondary
                apart={studyId}
              />
            </section>
          ))}
        </Section>
      ) : null}
    </>
  )
}

/** What came of the file, and the next one. */
export const ReadInPage: View<Awaited<ReturnType<typeof prepareReferences.run>>> = ({
  data: { search, read },
  context,
}) => {
  const { locale } = context
  const t = searchWords(locale)
  const { id } = search
  return (
    <Page
      title={t('readIn')}
      breadcrumb={[
        { href: paths.search.list(), label: t('title') },
        { href: paths.search.one({ id }), label: search.title },
      ]}
      state={<p>{t('readInLead')}</p>}
    >
      {read === undefined ? null : (
        <Notice>
          {t('done', {
            identified: read.identified!,
            unreadable: read.unreadable ?? 0,
            duplicates: read.duplicates ?? 0,
          })}
        </Notice>
      )}
      <Form action={paths.readIn({ id })} label={t('readIn')} multipart send={t('readIn')}>
        <FileField name="file" label={t('file')} accept=".ris,.bib,.json,.txt" />
      </Form>
    </Page>
  )
}

const { because: _because, ...decidedFields } = settledFields

/** Is this one to be included? */
export const ScreenPage: View<Awaited<ReturnType<typeof viewNext.run>>> = ({
  data: { search, study, left },
  context,
  refused,
}) => {
  const { locale } = context
  const t = searchWords(locale)
  const { id } = search
  return (
    <Page
      title={t('screen')}
      breadcrumb={[
        { href: paths.search.list(), label: t('title') },
        { href: paths.search.one({ id }), label: search.title },
      ]}
      state={<p>{t('screenLead')}</p>}
    >
      {study === undefined ? (
        <EmptyState heading={t('noneLeft')}>{t('noneLeftText')}</EmptyState>
      ) : (
        <>
          <p class="quiet">{t('left', { count: left })}</p>
          <Section id="study" heading={study.title}>
            <p>
              {[study.authors.replaceAll('\n', '; '), study.container, String(study.year)]
                .filter((part) => part !== '')
                .join('. ')}
            </p>
            <DescriptionList
              items={[
                {
                  term: t('abstract'),
                  value:
                    study.abstract === '' ? (
                      <span class="quiet">{t('noAbstract')}</span>
                    ) : (
                      <Written text={study.abstract} />
                    ),
                },
                { term: t('includedWhen'), value: <Written text={search.includedWhen} /> },
              ]}
            />
            {study.link === '' ? null : (
              <p>
                <Link href={study.link}>{study.link}</Link>
              </p>
            )}
          </Section>
          <FormOf
            fields={decidedFields}
            words={t}
            refused={refused}
            action={paths.screen({ id })}
            hidden={{ study: study.id }}
            label={t('screen')}
            send={t('sayIt')}
          />
        </>
      )}
      {study === undefined ? (
        <LinkButton variant="primary" href={paths.search.one({ id })}>
          {search.title}
        </LinkButton>
      ) : null}
    </Page>
  )
}
