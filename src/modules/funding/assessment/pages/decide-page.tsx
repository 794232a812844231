import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { DateField, MoneyField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Unchecked } from '../../applications/pages/view-page.tsx'
import { delegationWords } from '../../delegation/messages.ts'
import { fundingPaths as paths } from '../../paths.ts'
import type { ViewedDecision } from '../actions.ts'
import { assessmentWords, frameSentence } from '../messages.ts'
import { outcomes } from '../schema.ts'
import { OtherAssessments } from './assess-page.tsx'

/** What a decision says, from what it starts with. */
export const DecisionFields: FC<{
  of: ReturnType<typeof fieldsIn>
  hint: string
  today: string
  before?: { readonly outcome: string; readonly grantedOre: number; readonly number: string }
}> = ({ of: field, hint, today, before }) => {
  const t = assessmentWords(useReader().locale)
  return (
    <>
      <RadioField
        {...field('outcome', before?.outcome)}
        label={t('outcome')}
        options={outcomes.map((outcome) => ({ value: outcome, label: t(`outcome_${outcome}`) }))}
      />
      <MoneyField
        {...field('granted')}
        ore={before?.outcome === 'part' ? before.grantedOre : undefined}
        label={t('grantedField')}
        optional
      />
      <TextAreaField {...field('reasons')} label={t('reasons')} description={hint} rows={6} />
      <div class="field-row">
        <TextField {...field('number', before?.number)} label={t('number')} />
        <DateField {...field('decidedOn', today)} label={t('decidedOn')} />
      </div>
    </>
  )
}

/** Who gets how much, and why? Shown with its effects before it is decided. */
export const DecidePage: View<ViewedDecision> = ({ data, context, refused }) => {
  const t = assessmentWords(context.locale)
  const format = formatter(context.locale)
  const { application, call, soughtOre, grantedOre, fourEyes, upToOre } = data
  const delegation = delegationWords(context.locale)
  const delegated =
    upToOre === Number.POSITIVE_INFINITY
      ? undefined
      : upToOre < 0
        ? delegation('decidesNot')
        : delegation('decidesUpTo', { amount: format.money(upToOre) })
  const address = { applicationId: application.id }
  return (
    <Page
      title={t('decideTitle')}
      breadcrumb={[
        { href: paths.handling({ callId: call.id }), label: call.title },
        { href: paths.application(address), label: application.title },
      ]}
      state={
        <p>
          {t('decideLead', {
            title: application.title,
            body: application.bodyName,
            amount: format.money(soughtOre),
          })}{' '}
          {frameSentence(t, format, call.frameOre - grantedOre)}
          {delegated === undefined ? '' : ` ${delegated}`}
        </p>
      }
    >
      <Unchecked application={application} />
      <OtherAssessments data={data} />
      {fourEyes && upToOre >= 0 ? (
        <Form action={paths.decide(address)} label={t('decideTitle')}>
          <DecisionFields of={fieldsIn(refused)} hint={t('reasonsHint')} today={context.today} />
          <ConfirmEffect
            effects={[
              t('effectTold'),
              t('effectPublic'),
              ...(call.assignmentId === null ? [] : [t('effectMoney')]),
            ]}
            irrevocable
            confirmLabel={t('confirm')}
            cancelHref={paths.handling({ callId: call.id })}
          />
        </Form>
      ) : fourEyes ? null : (
        <Alert kind="warning">
          <p>{t('fourEyesMissing')}</p>
        </Alert>
      )}
    </Page>
  )
}
