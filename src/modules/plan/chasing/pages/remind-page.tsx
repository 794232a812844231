import type { FC } from 'hono/jsx'
import { daysBetween } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { prepareReminder } from '../actions.ts'
import { chasingWords } from '../messages.ts'
import { keyOf, type Reach } from '../rules.ts'
import { useChasing } from './words.tsx'

type Prepared = Awaited<ReturnType<typeof prepareReminder.run>>

/** Shall this body be reminded, and what happens then? */
export const RemindPage: View<Prepared> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = chasingWords(context.locale)
  const f = formatter(context.locale)
  const { obligation, body, owed, ladder, chases } = data
  const last = chases[0]
  const reached = last === undefined ? undefined : ladder.findIndex((reach) => isOf(reach, last))
  const chosen = ladder[Math.max(0, reached ?? 0)]
  return (
    <Page
      template="step"
      title={t('remindTitle', { body: body.name })}
      state={[
        t('remindState', {
          title: obligation.assignmentTitle,
          kind: t(obligation.kind),
          day: f.date(obligation.day),
          days: daysBetween(obligation.day, context.today),
        }),
        ...(last === undefined
          ? []
          : [
              `${t('reminders')}: ${t('remindedTimes', { count: chases.length, day: f.briefDate(last.day, context.today) })}.`,
            ]),
      ].join(' ')}
    >
      <Form action={paths.remind(owed)} label={t('send')} send cancel={paths.assignment(owed)}>
        <RadioField
          {...field('to', chosen === undefined ? '' : keyOf(chosen))}
          label={t('to')}
          options={ladder.map((reach) => ({ value: keyOf(reach), label: labelOf(reach, t) }))}
        />
        <Happens {...data} />
      </Form>
      {data.mailIsOn ? (
        <Details summary={t('mailWords')}>
          <div lang="sv">
            <p>
              <strong>{data.mail.subject}</strong>
            </p>
            <Written text={data.mail.text} />
          </div>
        </Details>
      ) : null}
    </Page>
  )
}

const isOf = (reach: Reach, { reached, contactId }: { reached: string; contactId: string | null }): boolean =>
  reach.reached === reached && (reach.reached !== 'contact' || reach.contact.id === contactId)

const labelOf = (reach: Reach, t: ReturnType<typeof chasingWords>): string => {
  if (reach.reached === 'ministry') return t('toMinistry')
  if (reach.reached === 'contact') return t('toContact', reach.contact)
  return reach.address === null ? t('toBodyUnmailed') : t('toBody', { address: reach.address })
}

const Happens: FC<Prepared> = ({ body, mailIsOn, goesOnAfter }) => {
  const t = useChasing()
  return (
    <div>
      <h2 class="ds-heading" data-size="2xs">
        {t('happens')}
      </h2>
      <ul>
        <li>{t('inHouse', { body: body.name })}</li>
        <li>{mailIsOn ? t('byMail') : t('noMail')}</li>
        {goesOnAfter === null ? null : <li>{t('goesOn', { days: goesOnAfter })}</li>}
      </ul>
    </div>
  )
}
