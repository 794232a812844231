import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { citation } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedWork } from '../make-actions.ts'
import { materialWords } from '../messages.ts'
import { description } from '../records.ts'
import { readingPaths, useMaterialWords } from './words.tsx'

const Step: FC<{ action: string; label: string; of?: string; danger?: boolean; primary?: boolean }> = ({
  action,
  label,
  of,
  danger = false,
  primary = false,
}) => {
  const whole = of === undefined ? label : `${label}: ${of}`
  return (
    <Form action={action} label={whole}>
      <Button
        variant={primary ? 'primary' : of === undefined ? 'secondary' : 'tertiary'}
        danger={danger}
        {...(of === undefined ? {} : { label: whole })}
      >
        {label}
      </Button>
    </Form>
  )
}

const DraftPages: FC<{ data: ViewedWork }> = ({ data: { material, draftPages } }) => {
  const t = useMaterialWords()
  return (
    <Table
      caption={t('pages')}
      captionHidden
      rows={draftPages}
      empty={<p class="quiet">{t('noPages')}</p>}
      columns={[
        {
          heading: t('title'),
          rowHeading: true,
          cell: ({ id, title, position }) => (
            <>
              {position}. <Link href={paths.writePage({ materialId: material.id, pageId: id })}>{title}</Link>
            </>
          ),
        },
        {
          heading: t('steps'),
          cell: ({ id, title, position }) => {
            const of = { materialId: material.id, pageId: id }
            return (
              <ButtonRow>
                {position > 1 ? <Step action={paths.movePage(of)} label={t('moveUp')} of={title} /> : null}
                <Step action={paths.removePage(of)} label={t('removePage')} of={title} danger />
              </ButtonRow>
            )
          },
        },
      ]}
    />
  )
}

const Draft: FC<{ data: ViewedWork; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useMaterialWords()
  const { material, draft, draftPages, versions } = data
  const of = { materialId: material.id }
  if (draft === undefined)
    return material.endedOn === null ? (
      <Section id="draft" heading={t('versions')}>
        <p>{t('noDraft')}</p>
        <Step action={paths.draft(of)} label={t('beginDraft')} />
      </Section>
    ) : null
  return (
    <Section id="draft" heading={t('draftOf', { number: draft.number })}>
      <DraftPages data={data} />
      <p>
        <LinkButton variant="secondary" href={paths.newPage(of)}>
          {t('addPage')}
        </LinkButton>
      </p>
      {material.kind === 'course' ? (
        <p>
          <Link href={paths.checkQuestions({ versionId: draft.id })}>{t('questions')}</Link>
        </p>
      ) : null}
      <Details summary={t('describe')} open={refused?.sentTo === paths.describe(of)}>
        <FormOf
          fields={description}
          words={t}
          refused={refused}
          saved={draft}
          revision={draft.revision}
          action={paths.describe(of)}
          label={t('describe')}
          secondary
        />
      </Details>
      <p>{t('publishText')}</p>
      <ButtonRow>
        {draftPages.length === 0 ? null : (
          <Step action={paths.publish(of)} label={t('publish', { number: draft.number })} primary />
        )}
        {versions.length > 1 ? <Step action={paths.dropDraft(of)} label={t('dropDraft')} danger /> : null}
      </ButtonRow>
    </Section>
  )
}

const Versions: FC<{ data: ViewedWork }> = ({ data: { material, versions } }) => {
  const t = useMaterialWords()
  const format = useFormat()
  const published = versions.filter(({ publishedAt }) => publishedAt !== null)
  if (published.length === 0) return null
  const of = { materialId: material.id }
  return (
    <Section id="versions" heading={t('published')}>
      <Table
        caption={t('versions')}
        captionHidden
        rows={published}
        columns={[
          {
            heading: t('version'),
            rowHeading: true,
            cell: ({ number }) => (
              <Link href={readingPaths[material.kind].one(of, { version: number })}>
                {t('versionNumber', { number })}
              </Link>
            ),
          },
          { heading: t('published'), cell: ({ publishedAt }) => format.instant(publishedAt!) },
          { heading: t('whatChanged'), kind: 'prose', cell: ({ changeNote }) => changeNote },
          {
            heading: t('state'),
            cell: ({ number, withdrawnOn }) =>
              withdrawnOn === null ? (
                <Form
                  action={paths.withdrawVersion(of)}
                  label={t('withdraw', { number })}
                  hidden={{ version: String(number) }}
                >
                  <Button variant="tertiary" danger>
                    {t('withdraw', { number })}
                  </Button>
                </Form>
              ) : (
                t('withdrawnOn', { day: format.date(withdrawnOn) })
              ),
          },
        ]}
      />
      <p class="quiet">{t('withdrawText')}</p>
    </Section>
  )
}

const Feedback: FC<{ data: ViewedWork }> = ({ data: { material, feedback } }) => {
  const t = useMaterialWords()
  const format = useFormat()
  if (material.kind !== 'pack') return null
  return (
    <Section id="feedback" heading={t('feedback')}>
      {feedback.length === 0 ? <p class="quiet">{t('noFeedback')}</p> : <p>{t('judgeText')}</p>}
      {feedback.map(({ id, said, week, number, state }) => {
        const where = t('weekOf', { day: format.date(week), number })
        return (
          <section aria-label={where}>
            <Written text={said} />
            <p class="quiet">
              {where}. {t(state === 'shown' ? 'shown' : 'waitingFeedback')}.
            </p>
            <ButtonRow>
              {(state === 'shown' ? (['put_aside'] as const) : (['shown', 'put_aside'] as const)).map(
                (next) => (
                  <Form
                    action={paths.judge({ materialId: material.id, feedbackId: id })}
                    label={`${t(next === 'shown' ? 'showIt' : 'putAside')}: ${where}`}
                    hidden={{ state: next }}
                  >
                    <Button variant="secondary" danger={next === 'put_aside'}>
                      {t(next === 'shown' ? 'showIt' : 'putAside')}
                    </Button>
                  </Form>
                ),
              )}
            </ButtonRow>
          </section>
        )
      })}
    </Section>
  )
}

/** How does our course stand: its draft, its versions, the law, what readers say? */
export const WorkPage: View<ViewedWork> = ({ data, context, refused }) => {
  const t = materialWords(context.locale)
  const { material, versions, current, changed } = data
  const of = { materialId: material.id }
  return (
    <Page
      title={versions[0]!.title}
      titleIn={versions[0]!.language}
      breadcrumb={[{ href: paths.desk(), label: t('desk') }]}
      islands={['forms']}
      state={
        <p>
          {t(material.kind)}.{' '}
          {current === undefined ? t('notPublished') : t('publishedAs', { number: current.number })}.
        </p>
      }
    >
      {changed.length === 0 ? null : (
        <Alert kind="warning" heading={t('lawOfPages', { number: current!.number })}>
          <ul>
            {changed.map(({ page, sections }) => (
              <li>
                {page.title}: {sections.map((key) => citation(key, context.locale)).join(', ')}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Draft data={data} refused={refused} />
      <Versions data={data} />
      <Feedback data={data} />
      {material.endedOn === null && current !== undefined ? (
        <Section id="end" heading={t('end')}>
          <p>{t('endText')}</p>
          <Step action={paths.end(of)} label={t('end')} danger />
        </Section>
      ) : null}
    </Page>
  )
}
