import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { onCallPaths as paths } from '../../paths.ts'
import type { PreparedAbsence } from '../actions.ts'
import { absenceWords } from '../messages.ts'

/** Who is away, from when to when, and who stands in? What follows stands above the button. */
export const SayPage: View<PreparedAbsence> = ({ data, context, refused }) => {
  const t = absenceWords(context.locale)
  const field = fieldsIn(refused)
  const { member, isOwn, standIns } = data
  return (
    <Page
      title={isOwn ? t('say') : t('sayOf', { name: member.name })}
      windowTitle={t('sayTitle')}
      breadcrumb={[{ href: paths.absences(), label: t('title') }]}
    >
      {standIns.length === 0 ? <Alert kind="warning">{t('nobodyThere')}</Alert> : null}
      <Form
        action={paths.sayAbsence()}
        warnUnsaved
        {...(isOwn ? {} : { hidden: { membershipId: member.membershipId } })}
      >
        <DateField {...field('fromDay', context.today)} label={t('fromDay')} />
        <DateField {...field('toDay')} label={t('toDay')} />
        {standIns.length === 0 ? null : (
          <SelectField
            {...field('standInId')}
            label={t('standIn')}
            description={t('standInHint')}
            optional
            emptyLabel={t('noStandIn')}
            options={standIns.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
          />
        )}
        <ConfirmEffect
          effects={[t('happensCases'), t('happensKept'), t('happensWaits')]}
          confirmLabel={t('save')}
          cancelHref={paths.absences()}
        />
      </Form>
    </Page>
  )
}
