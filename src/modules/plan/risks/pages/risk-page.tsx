import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { History, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewRisk } from '../actions.ts'
import { riskWords } from '../messages.ts'

type Viewed = Awaited<ReturnType<typeof viewRisk.run>>

/** What may go wrong, who sees to it, and when is it looked at next? */
export const RiskPage: View<Viewed> = ({ data, context, refused }) => {
  const t = riskWords(context.locale)
  const f = formatter(context.locale)
  const { risk } = data
  const measure = { planId: risk.planId, measureId: risk.measureId }
  return (
    <Page
      template="form"
      title={t('risk')}
      breadcrumb={[
        { href: paths.plans(), label: t('plan') },
        { href: paths.measure(measure), label: t('measure', { number: risk.number, heading: risk.heading }) },
      ]}
      state={
        risk.nextLook === null
          ? t('stateOver')
          : t('stateOpen', { owner: risk.ownerName, day: f.date(risk.nextLook) })
      }
      history={<Looks {...data} />}
    >
      <Written text={risk.words} />
      {data.mayLook ? <Look {...data} refused={refused} /> : null}
    </Page>
  )
}

const Look: FC<Viewed & { refused: RefusedForm | undefined }> = ({ risk, owners, refused }) => {
  const field = fieldsIn(refused)
  const { locale, today } = useReader()
  const t = riskWords(locale)
  const choices = [
    { id: risk.ownerId, name: risk.ownerName },
    ...owners.filter(({ id }) => id !== risk.ownerId),
  ]
  return (
    <Section id="look" heading={t('look')}>
      <Form action={paths.risk({ riskId: risk.id })} revision={risk.lookId} label={t('look')}>
        <TextAreaField {...field('words')} label={t('seen')} rows={3} />
        <SelectField
          {...field('ownerId', risk.ownerId)}
          label={t('owner')}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField {...field('nextLook')} label={t('nextLookAgain')} optional min={today} />
        <Button>{t('saveLook')}</Button>
      </Form>
    </Section>
  )
}

const Looks: FC<Viewed> = ({ looks }) => {
  const { locale, today } = useReader()
  const t = riskWords(locale)
  const f = useFormat()
  return (
    <History
      entries={looks.map(({ words, nextLook, lookedAt, ownerName, lookedBy }, at) => ({
        at: lookedAt,
        ...(lookedBy === null ? {} : { who: lookedBy }),
        what:
          at === looks.length - 1 && words === null
            ? t('raised')
            : nextLook === null
              ? t('over')
              : t('lookedAt', { owner: ownerName, day: f.briefDate(nextLook, today) }),
        ...(words === null ? {} : { detail: words }),
      }))}
    />
  )
}
