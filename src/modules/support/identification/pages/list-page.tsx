import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Card, CardGrid } from '../../../../web/components/card.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewChecklists } from '../actions.ts'
import { identificationWords } from '../messages.ts'
import { JudgementWord, useListWords } from './words.tsx'

type Data = Awaited<ReturnType<typeof viewChecklists.run>>

const Offered: FC<{ data: Data }> = ({ data }) => {
  const t = useListWords()
  const { locale } = useReader()
  return (
    <CardGrid label={t('beginHeading')}>
      {data.offered.map((list, index) => (
        <Card heading={list.title[locale]} tinted={index === 0}>
          <p class="quiet">{t('version', { version: list.version })}</p>
          <Form action={paths.checklists({ caseId: data.caseId })} hidden={{ checklist: list.key }}>
            <ButtonRow>
              {data.writes ? (
                <Button
                  variant={index === 0 ? 'primary' : 'secondary'}
                  label={t('beginWhich', { list: list.title[locale] })}
                >
                  {t('begin')}
                </Button>
              ) : null}
              <Link
                href={paths.paperChecklist({ checklist: list.key }, { language: locale })}
                aria-label={`${t('paper')}: ${list.title[locale]}`}
              >
                {t('paper')}
              </Link>
            </ButtonRow>
          </Form>
        </Card>
      ))}
    </CardGrid>
  )
}

const Earlier: FC<{ data: Data }> = ({ data }) => {
  const t = useListWords()
  const format = useFormat()
  const { locale } = useReader()
  const { caseId } = data
  return (
    <ul class="records">
      {data.assessments.map(({ id, title, judgement, startedAt, version, parts, partCount }) => {
        const address = { caseId, assessmentId: id }
        const runs = judgement === null && data.writes
        return (
          <li class="record">
            <p class="record-name">
              <Link href={paths.checklist(address)}>{title[locale]}</Link>{' '}
              <JudgementWord judgement={judgement} />
            </p>
            <p class="quiet">
              {t('begun', { day: format.date(dayOf(startedAt)) })} · {t('version', { version })}
              {runs
                ? ` · ${t('partsGone', { done: Object.values(parts).filter(({ gone }) => gone).length, total: partCount })}`
                : ''}
            </p>
            {judgement !== null && data.writes ? (
              <p>
                <Link href={paths.nextSteps(address)}>{t('steps')}</Link>
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

/** The checklists of a case: begin one, go on with one, read one. */
export const ChecklistsPage: View<Data> = ({ data, context }) => {
  const t = identificationWords(context.locale)
  const { caseId, number } = data
  return (
    <Page
      title={t('checklists')}
      under={t('case', { number })}
      breadcrumb={[{ href: paths.case({ caseId }), label: t('case', { number }) }]}
      state={
        <>
          <p>{t('lead')}</p>
          {data.ageGroup === 'adult' ? null : <p>{t('childFirst')}</p>}
        </>
      }
    >
      <Offered data={data} />
      <Section heading={t('earlier')} id="earlier">
        {data.assessments.length === 0 ? <p class="not-given">{t('none')}</p> : <Earlier data={data} />}
      </Section>
    </Page>
  )
}
