import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { answers as answerWords } from '../../content/checklists.ts'
import { paths } from '../../paths.ts'
import type { viewChecklist } from '../actions.ts'
import { nextPart } from '../filling.ts'
import { identificationWords } from '../messages.ts'
import { DangerFirst } from './danger-first.tsx'
import { PartForm } from './part-form.tsx'
import { JudgementWord, useListWords } from './words.tsx'

type Data = Awaited<ReturnType<typeof viewChecklist.run>>

const addressOf = ({ caseId, assessment }: Data) => ({ caseId, assessmentId: assessment.id })

/** The parts with how far each has come, in words: to go on anywhere. */
const Parts: FC<{ data: Data; current: string | undefined }> = ({ data, current }) => {
  const t = useListWords()
  const { locale } = useReader()
  const { parts } = data.assessment
  return (
    <ol class="checklist-parts">
      {data.list.dimensions.map(({ key, title }) => (
        <li {...(key === current ? { 'aria-current': 'step' } : {})}>
          <Link href={paths.checklist(addressOf(data), { part: key })}>{title[locale]}</Link>{' '}
          <span class="quiet">
            ({t(parts[key]?.gone ? 'partGone' : parts[key] ? 'partBegun' : 'partLeft')})
          </span>
        </li>
      ))}
    </ol>
  )
}

const Introduction: FC<{ data: Data; open: boolean }> = ({ data, open }) => {
  const t = useListWords()
  const { locale } = useReader()
  return (
    <Details summary={t('introduction')} open={open}>
      <ul class="ds-list">
        {data.list.introduction.map((sentence) => (
          <li>{sentence[locale]}</li>
        ))}
      </ul>
    </Details>
  )
}

/** A checklist to read: every sign with what was answered, as it was answered. */
const Answered: FC<{ data: Data }> = ({ data }) => {
  const t = useListWords()
  const { locale } = useReader()
  const { answers } = data.assessment
  return (
    <>
      {data.list.dimensions.map(({ key: part, title, indicators }) => (
        <Section heading={title[locale]} id={part}>
          <dl class="description-list">
            {indicators.map(({ key, text }) => {
              const filled = answers[key]
              return (
                <div>
                  <dt>{text[locale]}</dt>
                  <dd>
                    {filled?.answer ? (
                      answerWords[filled.answer][locale]
                    ) : (
                      <span class="not-given">{t('notAnswered')}</span>
                    )}
                    {filled?.observation ? <Written text={filled.observation} /> : null}
                  </dd>
                </div>
              )
            })}
          </dl>
        </Section>
      ))}
    </>
  )
}

const useProgress = (data: Data): string => {
  const t = identificationWords(useReader().locale)
  const { dimensions } = data.list
  const done = dimensions.filter(({ key }) => data.assessment.parts[key]?.gone).length
  return t('partsGone', { done, total: dimensions.length })
}

const Progress: FC<{ data: Data }> = ({ data }) => <p>{useProgress(data)}</p>

const ReadingActions: FC<{ data: Data }> = ({ data }) => {
  const t = useListWords()
  if (!data.works) return null
  const address = addressOf(data)
  return data.assessment.judgement === null ? null : (
    <LinkButton variant="primary" href={paths.nextSteps(address)}>
      {t('steps')}
    </LinkButton>
  )
}

/** A checklist: part by part for those who fill it in, whole for those who read it. */
export const ChecklistPage: View<Data> = ({ data, context, refused }) => {
  const t = identificationWords(context.locale)
  const { caseId, number, list, assessment, writes } = data
  const sent = typeof refused?.values['part'] === 'string' ? refused.values['part'] : undefined
  const current = writes
    ? (sent ?? data.part ?? nextPart(list, assessment.parts) ?? list.dimensions[0]?.key)
    : undefined
  const dimension = list.dimensions.find(({ key }) => key === current)
  const place = list.dimensions.findIndex(({ key }) => key === current) + 1
  const begun = Object.keys(assessment.parts).length > 0
  return (
    <Page
      template={writes ? 'form' : 'document'}
      title={dimension?.title[context.locale] ?? list.title[context.locale]}
      windowTitle={windowWords(context.locale)('checklist')}
      under={t('case', { number })}
      breadcrumb={[
        { href: paths.case({ caseId }), label: t('case', { number }) },
        { href: paths.checklists({ caseId }), label: t('checklists') },
      ]}
      state={
        dimension ? (
          <>
            <p>{dimension.lead[context.locale]}</p>
            <p class="quiet">
              {t('part', { place, total: list.dimensions.length })} · {list.title[context.locale]}
            </p>
          </>
        ) : (
          <JudgementWord judgement={assessment.judgement} />
        )
      }
      action={dimension ? null : <ReadingActions data={data} />}
      islands={dimension ? ['forms'] : []}
    >
      {dimension ? (
        <>
          <DangerFirst list={list} caseId={caseId} danger={data.danger} writes={writes} />
          <Introduction data={data} open={!begun} />
          <p>{t('fillLead')}</p>
          <PartForm data={data} dimension={dimension} refused={refused} />
          <Section heading={t('partsHeading')} id="parts">
            <Progress data={data} />
            <Parts data={data} current={current} />
          </Section>
        </>
      ) : (
        <Answered data={data} />
      )}
    </Page>
  )
}
