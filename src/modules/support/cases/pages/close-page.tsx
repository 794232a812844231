import type { FC } from 'hono/jsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { needs } from '../../content/needs.ts'
import { paths } from '../../paths.ts'
import type { prepareClosing } from '../close-actions.ts'
import type { StillOpen } from '../close-store.ts'
import { caseWords } from '../messages.ts'
import { closingReasons } from '../schema.ts'
import { ClockLeft, useCaseWords } from './words.tsx'

type Prepared = Awaited<ReturnType<typeof prepareClosing.run>>

const countOf = ({ clocks, referrals, liveViews }: StillOpen): number =>
  clocks.length + referrals.length + liveViews

const Open: FC<{ caseId: string; open: StillOpen }> = ({ caseId, open }) => {
  const t = useCaseWords()
  const { locale } = useReader()
  if (countOf(open) === 0) return <p>{t('nothingOpen')}</p>
  return (
    <Section id="open" heading={t('stillOpenHeading')}>
      <p>{t('stillOpenText')}</p>
      <ul class="item-list">
        {open.clocks.map(({ kind, lastDay }) => (
          <li>
            <div class="item-list-name">
              <a class="ds-link" href={paths.caseClocks({ caseId })}>
                <ClockLeft kind={kind} lastDay={lastDay} atOnce={false} />
              </a>
            </div>
          </li>
        ))}
        {open.referrals.map(({ number, need }) => (
          <li>
            <div class="item-list-name">{t('referral', { number })}</div>
            <p>{needs.find(({ key }) => key === need)?.label[locale] ?? need}</p>
          </li>
        ))}
        {open.liveViews > 0 ? <li>{t('liveViews', { count: open.liveViews })}</li> : null}
      </ul>
    </Section>
  )
}

/** Work on a case ends: what still runs, why, and what follows. */
export const ClosePage: View<Prepared> = ({ data, context, refused }) => {
  const t = caseWords(context.locale)
  const errors = refused?.errors ?? []
  const { caseId, stillOpen } = data
  return (
    <Page
      context={context}
      title={t('closing')}
      breadcrumb={[
        { href: paths.cases(), label: t('myCases') },
        { href: paths.case({ caseId }), label: t('caseNumber', { number: data.number }) },
      ]}
      errors={errors}
    >
      <Open caseId={caseId} open={stillOpen} />
      <Form action={paths.closeCase({ caseId })} label={t('closing')}>
        <RadioField
          name="reason"
          label={t('closingReason')}
          value={refused?.values.reason as string | undefined}
          options={closingReasons.map((reason) => ({ value: reason, label: t(reason) }))}
          error={errorFor(errors, 'reason')}
        />
        {countOf(stillOpen) > 0 ? (
          <CheckboxField
            name="acknowledged"
            label={t('acknowledge')}
            checked={refused?.values.acknowledged === 'yes'}
            error={errorFor(errors, 'acknowledged')}
          />
        ) : null}
        <ConfirmEffect
          effects={[t('closingEffectWrite'), t('closingEffectKeep')]}
          confirmLabel={t('closing')}
          cancelHref={paths.case({ caseId })}
        />
      </Form>
    </Page>
  )
}
