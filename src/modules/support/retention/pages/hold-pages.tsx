import { RadioField } from '../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { holdKinds } from '../../kept-until/schema.ts'
import { paths } from '../../paths.ts'
import { retentionWords } from '../messages.ts'
import { HoldShown, type ViewedRetention, wayTo } from './retention-page.tsx'

const crumbs = (t: ReturnType<typeof retentionWords>, data: ViewedRetention) => [
  ...wayTo(t, data),
  { href: paths.retention({ caseId: data.caseId }), label: t('retention') },
]

/** A case is held: why, in a word and in words. */
export const PlaceHoldPage: View<ViewedRetention> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = retentionWords(context.locale)
  const { caseId, number } = data
  return (
    <Page
      title={t('placeHold')}
      under={t('case', { number })}
      breadcrumb={crumbs(t, data)}
      state={<p>{t('holdsText')}</p>}
    >
      <Form
        action={paths.placeHold({ caseId })}
        label={t('placeHold')}
        send
        cancel={paths.retention({ caseId })}
      >
        <RadioField
          {...field('kind')}
          label={t('holdKind')}
          options={holdKinds.map((kind) => ({ value: kind, label: t(`hold_${kind}`) }))}
        />
        <TextAreaField {...field('reason')} label={t('holdReason')} description={t('holdReasonHint')} />
      </Form>
    </Page>
  )
}

/** A hold is lifted: what follows, and why. */
export const LiftHoldPage: View<ViewedRetention> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = retentionWords(context.locale)
  const { caseId, number, hold } = data
  return (
    <Page title={t('lift')} under={t('case', { number })} breadcrumb={crumbs(t, data)}>
      {hold === null ? null : (
        <>
          <div class="record">
            <HoldShown hold={hold} />
          </div>
          <Form action={paths.liftHold({ caseId, holdId: hold.id })} label={t('lift')}>
            <ConfirmEffect
              effects={[t('liftEffect')]}
              confirmLabel={t('lift')}
              cancelHref={paths.retention({ caseId })}
            >
              <TextAreaField {...field('reason')} label={t('liftReason')} />
            </ConfirmEffect>
          </Form>
        </>
      )}
    </Page>
  )
}
