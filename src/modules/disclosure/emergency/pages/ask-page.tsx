import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { emergencyWords } from '../messages.ts'

/** Asks for emergency access by the number of a case; shows nothing of it. */
export const AskPage: View<object> = ({ context, refused }) => {
  const t = emergencyWords(context.locale)
  const errors = refused?.errors ?? []
  const values = refused?.values ?? {}
  return (
    <Page
      title={t('ask')}
      breadcrumb={[{ href: paths.emergencies(), label: t('emergencies') }]}
      state={
        <p>
          {t('askLead')} <Link href={paths.emergencyByName()}>{t('noNumber')}</Link>
        </p>
      }
    >
      <Form action={paths.emergency()} send={t('send')}>
        <TextField
          name="number"
          label={t('number')}
          description={t('numberHint')}
          autocomplete="off"
          spellcheck={false}
          width={32}
          value={values.number as string | undefined}
          error={errorFor(errors, 'number')}
        />
        <TextAreaField
          name="reason"
          label={t('reason')}
          description={t('reasonHint')}
          value={values.reason as string | undefined}
          error={errorFor(errors, 'reason')}
        />
      </Form>
    </Page>
  )
}
