import { formatter } from '../../../../platform/i18n/format.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { fundingPaths as paths } from '../../paths.ts'
import type { PreparedChange } from '../change-actions.ts'
import { assessmentWords, frameSentence } from '../messages.ts'
import { grounds } from '../schema.ts'
import { DecisionFields } from './decide-page.tsx'

/** Why is another decision made, and what does it say? */
export const ChangePage: View<PreparedChange> = ({ data, context, refused }) => {
  const t = assessmentWords(context.locale)
  const format = formatter(context.locale)
  const { application, call, decision, isAgreed } = data
  const address = { applicationId: application.id }
  const field = fieldsIn(refused)
  const amount = format.money(decision.grantedOre)
  return (
    <Page
      title={t('changeTitle')}
      breadcrumb={[
        { href: paths.handling({ callId: call.id }), label: call.title },
        { href: paths.application(address), label: application.title },
      ]}
      state={
        <p>
          {t('changeLead', {
            ...{ title: application.title, body: application.bodyName, number: decision.number },
            outcome:
              decision.outcome === 'rejected'
                ? t('changeOutcome_rejected')
                : t('changeOutcome_granted', { amount }),
          })}{' '}
          {frameSentence(t, format, call.frameOre - data.grantedOre)}
        </p>
      }
    >
      <Form action={paths.changeDecision(address)} label={t('changeTitle')}>
        <RadioField
          {...field('ground')}
          label={t('ground')}
          description={t('groundHint')}
          options={grounds.map((ground) => ({ value: ground, label: t(`ground_${ground}`) }))}
        />
        <DecisionFields of={field} hint={t('changeReasonsHint')} today={context.today} before={decision} />
        {isAgreed ? (
          <DateField {...field('dueOn')} label={t('dueOn')} description={t('dueOnHint')} optional />
        ) : null}
        <ConfirmEffect
          effects={[
            t('effectTold'),
            t('changeEffectKept'),
            t('changeEffectGrant'),
            ...(isAgreed ? [] : [t('changeEffectOffer')]),
          ]}
          confirmLabel={t('changeConfirm')}
          cancelHref={paths.application(address)}
        />
      </Form>
    </Page>
  )
}
