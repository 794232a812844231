import type { FC } from 'hono/jsx'
import type { Standing } from '../../../../platform/ends/standing.ts'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { WhatRests } from '../../../../web/components/what-rests.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { closingWith } from '../close-actions.ts'
import { caseWords } from '../messages.ts'
import { closingReasons } from '../schema.ts'
import { useCaseWords } from './words.tsx'

type Prepared = Awaited<ReturnType<ReturnType<typeof closingWith>['prepareClosing']['run']>>

/** What goes on though the case is closed, each with where it is looked after. */
const GoesOn: FC<{ standing: readonly Standing[] }> = ({ standing }) => {
  const t = useCaseWords()
  const goesOn = standing.filter(({ becomes }) => becomes === 'listed')
  if (goesOn.length === 0) return <p>{t('nothingOpen')}</p>
  return (
    <Section id="open" heading={t('stillOpenHeading')}>
      <p>{t('stillOpenText')}</p>
      <WhatRests standing={goesOn} />
    </Section>
  )
}

const Closing: FC<{ data: Prepared; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useCaseWords()
  const { locale } = useReader()
  const errors = refused?.errors ?? []
  const { caseId, standing } = data
  const ends = standing.filter(({ becomes }) => becomes === 'stopped')
  return (
    <Form action={paths.closeCase({ caseId })} label={t('closing')}>
      <RadioField
        {...field('reason')}
        label={t('closingReason')}
        options={closingReasons.map((reason) => ({ value: reason, label: t(reason) }))}
      />
      {standing.length > 0 ? (
        <CheckboxField
          name="acknowledged"
          label={t('acknowledge')}
          checked={refused?.values.acknowledged === 'yes'}
          error={errorFor(errors, 'acknowledged')}
        />
      ) : null}
      <ConfirmEffect
        effects={[...ends.map(({ words }) => words(locale)), t('closingEffectWrite'), t('closingEffectKeep')]}
        confirmLabel={t('closing')}
        cancelHref={paths.case({ caseId })}
      />
    </Form>
  )
}

/** Work on a case ends: what goes on, why, and what follows. Afterwards: what still goes on. */
export const ClosePage: View<Prepared> = ({ data, context, refused }) => {
  const t = caseWords(context.locale)
  const { caseId, number, state, standing } = data
  return (
    <Page
      title={state === 'closed' ? t('closedHeading') : t('closing')}
      breadcrumb={[
        { href: paths.cases(), label: t('myCases') },
        { href: paths.case({ caseId }), label: t('caseNumber', { number }) },
      ]}
    >
      <GoesOn standing={standing} />
      {state === 'closed' ? null : <Closing data={data} refused={refused} />}
    </Page>
  )
}
