import type { FC } from 'hono/jsx'
import type { Figure } from '../../../../platform/series/figure.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Card, CardGrid } from '../../../../web/components/card.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { countyMap } from '../../../../web/pictures/county-map.tsx'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { counties } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedRound } from '../actions.ts'
import { competenceWords } from '../messages.ts'
import { type Result, settings } from '../rules.ts'

const find = (data: ViewedRound, topic: string, county = '', setting = ''): Result | undefined =>
  data.results.find((one) => one.topic === topic && one.county === county && one.setting === setting)

const shownOf = (result: Result | undefined): number | undefined =>
  result?.kind === 'measured' ? result.gap! : result?.kind === 'zero' ? 0 : undefined

const figureFor = (value: number | undefined): Figure => {
  if (value === undefined) return { kind: 'suppressed' }
  return value === 0 ? { kind: 'zero' } : { kind: 'measured', value }
}

const useGap = () => {
  const t = competenceWords(useReader().locale)
  return (value: number | undefined) =>
    value === undefined ? (
      <span class="quiet">{t('suppressed')}</span>
    ) : (
      t('percent', { value: String(value) })
    )
}

const Country: FC<{ data: ViewedRound }> = ({ data }) => {
  const { locale } = useReader()
  const t = competenceWords(locale)
  const gap = useGap()
  return (
    <Section id="country" heading={t('bySetting')}>
      <Table
        caption={t('bySetting')}
        captionHidden
        rows={data.questionnaire.topics}
        columns={[
          { heading: t('topic'), rowHeading: true, cell: ({ name }) => name[locale] },
          { heading: t('whole'), kind: 'number', cell: ({ key }) => gap(shownOf(find(data, key))) },
          ...settings.map((setting) => ({
            heading: t(setting),
            kind: 'number' as const,
            cell: ({ key }: { key: string }) => gap(shownOf(find(data, key, '', setting))),
          })),
        ]}
      />
    </Section>
  )
}

const Counties: FC<{ data: ViewedRound }> = ({ data }) => {
  const reader = useReader()
  const { locale } = reader
  const t = competenceWords(locale)
  const anyShown = data.results.some((one) => one.county !== '' && shownOf(one) !== undefined)
  return (
    <Section id="counties" heading={t('byCounty')}>
      {anyShown ? (
        <CardGrid label={t('byCounty')}>
          {data.questionnaire.topics.map(({ key, name }) => (
            <Depicted
              id={`map-${key}`}
              depiction={countyMap(
                counties.map(({ code, name: called }) => {
                  const value = shownOf(find(data, key, code))
                  return { code, name: called[locale], figure: figureFor(value) }
                }),
                {
                  title: t('mapTitle', { topic: name[locale] }),
                  note: t('mapDescription'),
                  heading: t('gap'),
                  write: (value) => t('percent', { value: String(value) }),
                  squares: true,
                },
                reader,
              )}
            />
          ))}
        </CardGrid>
      ) : (
        <p class="ds-paragraph">{t('noCounty')}</p>
      )}
    </Section>
  )
}

const Proposals: FC<{ data: ViewedRound; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const { locale } = useReader()
  const t = competenceWords(locale)
  const { topics } = data.questionnaire
  const { id: roundId } = data.round
  return (
    <Section id="proposals" heading={t('proposals')}>
      <p class="field-group-hint">{t('proposalsLead')}</p>
      {data.proposals.length === 0 ? <p class="not-given">{t('noProposals')}</p> : null}
      {data.proposals.map((one) => (
        <Card heading={one.heading} headingLevel={3}>
          <p class="quiet">
            {t('by', {
              body: one.bodyName,
              topic: topics.find(({ key }) => key === one.topic)?.name[locale] ?? one.topic,
            })}
          </p>
          <p class="ds-paragraph">{one.proposal}</p>
          {one.bodyId === data.ownBody && data.mayPropose ? (
            <Form
              action={paths.withdrawCompetenceProposal({ roundId, proposalId: one.id })}
              label={`${t('withdraw')}: ${one.heading}`}
            >
              <Button variant="tertiary" label={`${t('withdraw')}: ${one.heading}`}>
                {t('withdraw')}
              </Button>
            </Form>
          ) : null}
        </Card>
      ))}
      {data.mayPropose ? (
        <Form action={paths.competenceProposals({ roundId })} warnUnsaved label={t('propose')} send>
          <SelectField
            {...field('topic')}
            label={t('topic')}
            options={topics.map(({ key, name }) => ({ value: key, label: name[locale] }))}
          />
          <TextField {...field('heading')} label={t('heading')} />
          <TextAreaField {...field('proposal')} label={t('proposal')} rows={5} />
        </Form>
      ) : null}
    </Section>
  )
}

/** Where is more knowledge needed, and what is proposed? Never a shelter, never an address. */
export const ResultsPage: View<ViewedRound> = ({ data, context, refused }) => {
  const t = competenceWords(context.locale)
  const { opensOn, closesOn, resultsAt } = data.round
  return (
    <Page
      title={t('resultsTitle', { from: opensOn, to: closesOn })}
      wide
      breadcrumb={[{ href: paths.competence(), label: t('competence') }]}
      state={<p>{resultsAt === null ? t('resultsWait') : t('resultsLead')}</p>}
    >
      {resultsAt === null ? (
        <EmptyState heading={t('resultsNone')}>{t('resultsWillBe')}</EmptyState>
      ) : (
        <>
          <Country data={data} />
          <Counties data={data} />
        </>
      )}
      <Proposals data={data} refused={refused} />
    </Page>
  )
}
