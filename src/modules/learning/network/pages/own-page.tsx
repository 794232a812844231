import { formatter } from '../../../../platform/i18n/format.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedMembership } from '../actions.ts'
import { networkWords } from '../messages.ts'
import { written } from '../records.ts'

/** What do the others see of me, until when, and how do I leave? */
export const MembershipPage: View<PreparedMembership> = ({ data: { member }, context, refused }) => {
  const { locale } = context
  const t = networkWords(locale)
  return (
    <Page
      title={member ? t('own') : t('join')}
      breadcrumb={[{ href: paths.network(), label: t('title') }]}
      state={member ? <p>{t('until', { day: formatter(locale).date(member.lapsesOn!) })}</p> : null}
      islands={['forms']}
    >
      <FormOf
        fields={written}
        words={t}
        refused={refused}
        {...(member ? { saved: member, revision: member.revision } : {})}
        action={paths.membership()}
        label={member ? t('change') : t('join')}
        send={member ? t('save') : t('join')}
        cancel={paths.network()}
      />
      {member ? (
        <Section id="renew" heading={t('renew')}>
          <Form action={paths.renewMembership()} label={t('renew')}>
            <Button variant="secondary">{t('renew')}</Button>
          </Form>
        </Section>
      ) : null}
      {member ? (
        <Section id="leave" heading={t('leave')}>
          <p>{t('leaveHint')}</p>
          <Form action={paths.leaveNetwork()} label={t('leave')}>
            <Button variant="secondary" danger>
              {t('leave')}
            </Button>
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
