import type { FC } from 'hono/jsx'
import { Heading } from '../../../../web/components/card.tsx'
import { CheckboxField, CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import { useReader } from '../../../../web/reader.ts'
import { clockOf } from '../../../law/index.ts'
import type { Answer, Checklist, Dimension, NextStep } from '../../content/checklist-shape.ts'
import { answers as answerWords } from '../../content/checklists.ts'
import { conditionsOf, conditionWords, stepKindWords } from '../../content/conditions.ts'
import { identificationWords } from '../../identification/messages.ts'
import { DangerWords } from '../../identification/pages/danger-first.tsx'
import { Citations, useListWords } from '../../identification/pages/words.tsx'
import { judgements } from '../../identification/schema.ts'
import { offlineWords } from '../messages.ts'
import { DeviceForm } from './form-parts.tsx'
import { KeptPage, useOfflineWords } from './kept.tsx'

/** A part to open and close: on a telephone the whole list would be very long. */
const Part: FC<{ dimension: Dimension; open: boolean }> = ({ dimension, open }) => {
  const t = useListWords()
  const own = useOfflineWords()
  const { locale } = useReader()
  return (
    <Details summary={dimension.title[locale]} id={`part-${dimension.key}`} open={open}>
      <p>{dimension.lead[locale]}</p>
      <div class="all-optional checklist-questions" data-offline-part={dimension.key}>
        {dimension.indicators.map(({ key, text, hint }) => (
          <div class="checklist-question" data-offline-question={key}>
            <RadioField
              name={`answers.${key}`}
              label={text[locale]}
              {...(hint ? { description: hint[locale] } : {})}
              optional
              options={(Object.keys(answerWords) as Answer[]).map((value) => ({
                value,
                label: answerWords[value][locale],
              }))}
            />
            <Details summary={t('addObservation')}>
              <TextAreaField name={`observations.${key}`} label={t('observation')} optional rows={3} />
            </Details>
          </div>
        ))}
        <CheckboxField name={`gone.${dimension.key}`} label={own('partDone')} />
      </div>
    </Details>
  )
}

const Judgement: FC<{ list: Checklist }> = ({ list }) => {
  const t = useListWords()
  const own = useOfflineWords()
  const { locale } = useReader()
  return (
    <Section heading={t('judgementHeading')} id="judgement">
      <p>{t('judgeLead')}</p>
      <p class="quiet">{own('judgementOptional')}</p>
      <div class="contested" data-offline-judged hidden />
      <RadioField
        name="judgement"
        label={t('judgement')}
        optional
        options={judgements.map((value) => ({ value, label: t(value), description: t(`${value}Hint`) }))}
      />
      <TextAreaField
        name="reasons"
        label={list.judgement.question[locale]}
        description={list.judgement.hint[locale]}
        optional
        rows={6}
      />
    </Section>
  )
}

const Step: FC<{ step: NextStep }> = ({ step }) => {
  const t = useListWords()
  const { locale } = useReader()
  return (
    <li class="record" data-step={step.kind} data-offline-when={step.when.join(' ')}>
      <Heading level={3} size="xs">
        {step.title[locale]}
      </Heading>
      <Written text={step.text[locale]} lang={locale} />
      <p>
        <Tag>{stepKindWords[step.kind][locale]}</Tag> {t('who')}: {step.who[locale]}
      </p>
      <Citations sections={step.sections} />
      {step.clock === undefined ? null : (
        <p>
          {clockOf(step.clock).name[locale]}: <strong data-offline-clock={step.clock} />
        </p>
      )}
    </li>
  )
}

const Steps: FC<{ list: Checklist }> = ({ list }) => {
  const t = useListWords()
  const own = useOfflineWords()
  const { locale } = useReader()
  return (
    <Section heading={t('steps')} id="steps">
      <p>{own('stepsLead')}</p>
      <div class="all-optional">
        <CheckboxGroupField
          name="conditions"
          label={t('situationHeading')}
          optional
          options={conditionsOf(list)
            .filter((condition) => condition !== 'does_not_consent')
            .map((value) => ({ value, label: conditionWords[value][locale] }))}
        />
      </div>
      <ul class="records">
        {list.duties.map((step) => (
          <Step step={step} />
        ))}
      </ul>
    </Section>
  )
}

/** A whole checklist, its judgement and its next steps on one page, as the pages with a connection have them. */
export const OfflineListPage: FC<{ context: PageContext; list: Checklist }> = ({ context, list }) => {
  const { locale } = context
  const t = offlineWords(locale)
  const words = identificationWords(locale)
  return (
    <KeptPage context={context} page={list.key} title={list.title[locale]} lead={t('listLead')}>
      <Alert kind="warning" heading={words('dangerFirst')}>
        <DangerWords list={list} />
      </Alert>
      <Details summary={words('introduction')} open>
        <ul class="ds-list">
          {list.introduction.map((sentence) => (
            <li>{sentence[locale]}</li>
          ))}
        </ul>
      </Details>
      <div data-offline-list={list.key} data-offline-version={list.version}>
        <DeviceForm label={list.title[locale]}>
          <Section heading={words('partsHeading')} id="parts">
            {list.dimensions.map((dimension, index) => (
              <Part dimension={dimension} open={index === 0} />
            ))}
          </Section>
          <Judgement list={list} />
          <Steps list={list} />
        </DeviceForm>
      </div>
    </KeptPage>
  )
}
