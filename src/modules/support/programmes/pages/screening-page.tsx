import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Card } from '../../../../web/components/card.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { programmeSettings } from '../../content/programme-kinds.ts'
import {
  screeningAfter,
  screeningAnswers,
  screeningBefore,
  screenings,
} from '../../content/screening-questions.ts'
import { paths } from '../../paths.ts'
import { programmeWords } from '../messages.ts'
import type { ViewedScreening } from '../screening-actions.ts'
import { stayCrumbs, useProgrammeWords, useSettingOptions } from './words.tsx'

/** First: may we ask? A no ends it. */
const Ask: FC<{ data: ViewedScreening }> = ({ data }) => {
  const t = useProgrammeWords()
  const { locale } = useReader()
  const { caseId, setting } = data
  return (
    <>
      <form class="form own-plan-choice" method="get" action={paths.screening({ caseId })}>
        <SelectField
          name="setting"
          label={t('screeningSetting')}
          value={setting}
          options={useSettingOptions()}
        />
        <Button variant="tertiary">{t('showSetting')}</Button>
      </form>
      <Card heading={t('mayWeAsk')} tinted>
        <p>{screeningBefore[locale]}</p>
        <p>
          <strong>{screenings[setting].mayWeAsk[locale]}</strong>
        </p>
        <Form action={paths.screening({ caseId })} hidden={{ setting, mayAsk: 'no' }} label={t('mayWeAsk')}>
          <ButtonRow>
            <LinkButton variant="primary" href={paths.screening({ caseId }, { setting, step: 'questions' })}>
              {t('saidYes')}
            </LinkButton>
            <Button variant="secondary">{t('saidNo')}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </>
  )
}

const Questions: FC<{ data: ViewedScreening; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useProgrammeWords()
  const { locale } = useReader()
  const { caseId, setting } = data
  const sent = (refused?.values.answers ?? {}) as Record<string, unknown>
  return (
    <Section id="questions" heading={t('questions')}>
      <Form
        action={paths.screening({ caseId })}
        hidden={{ setting, mayAsk: 'yes' }}
        warnUnsaved
        label={t('questions')}
      >
        {screenings[setting].questions.map(({ key, text }) => (
          <RadioField
            name={`answers.${key}`}
            label={text[locale]}
            optional="unmarked"
            value={typeof sent[key] === 'string' ? (sent[key] as string) : undefined}
            options={screeningAnswers.map((answer) => ({ value: answer.key, label: answer.label[locale] }))}
            error={errorFor(refused?.errors, `answers.${key}`)}
          />
        ))}
        <p>{screeningAfter[locale]}</p>
        <ButtonRow>
          <Button>{t('saveScreening')}</Button>
          <Link href={paths.screening({ caseId })}>{t('saidNo')}</Link>
        </ButtonRow>
      </Form>
    </Section>
  )
}

const Earlier: FC<{ data: ViewedScreening }> = ({ data }) => {
  const t = useProgrammeWords()
  const format = useFormat()
  const { locale } = useReader()
  return (
    <Section id="earlier" heading={t('earlier')}>
      {data.earlier.map(({ setting, askedOn, saidYes, answers }) => (
        <Card
          heading={t('onDay', { day: format.date(askedOn), setting: programmeSettings[setting][locale] })}
          headingLevel={3}
        >
          {saidYes ? (
            <DescriptionList
              items={Object.entries(answers).map(([question, answer]) => ({
                term:
                  screenings[setting].questions.find(({ key }) => key === question)?.text[locale] ?? question,
                value: screeningAnswers.find(({ key }) => key === answer)?.label[locale] ?? answer,
              }))}
            />
          ) : (
            <p>{t('didNotWant')}</p>
          )}
        </Card>
      ))}
    </Section>
  )
}

/** Does the person want to be asked? Only then are there questions, each of which may be passed. */
export const ScreeningPage: View<ViewedScreening> = ({ data, context, refused }) => {
  const t = programmeWords(context.locale)
  return (
    <Page
      title={t('screening')}
      under={t('case', { number: data.number })}
      breadcrumb={stayCrumbs(t, data)}
      islands={['forms']}
    >
      {data.writes ? data.asks ? <Questions data={data} refused={refused} /> : <Ask data={data} /> : null}
      {data.earlier.length > 0 && !data.asks ? <Earlier data={data} /> : null}
    </Page>
  )
}
