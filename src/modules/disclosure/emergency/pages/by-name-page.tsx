import { TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { emergencyWords } from '../messages.ts'

/** Asks for emergency access by the name of a person and one thing more. */
export const ByNamePage: View<object> = ({ context, refused }) => {
  const t = emergencyWords(context.locale)
  const field = fieldsIn(refused)
  return (
    <Page
      title={t('byName')}
      breadcrumb={[{ href: paths.emergencies(), label: t('emergencies') }]}
      state={<p>{t('byNameLead')}</p>}
    >
      <Form action={paths.emergencyByName()} send={t('byNameSend')}>
        <TextField
          {...field('name')}
          label={t('wholeName')}
          description={t('wholeNameHint')}
          autocomplete="off"
          spellcheck={false}
        />
        <TextField
          {...field('birthYear')}
          label={t('birthYear')}
          description={t('oneIsEnough')}
          optional
          autocomplete="off"
          inputmode="numeric"
          width={8}
        />
        <TextField
          {...field('personNumber')}
          label={t('personNumber')}
          optional
          autocomplete="off"
          spellcheck={false}
          width={16}
        />
        <TextField
          {...field('alias')}
          label={t('otherName')}
          optional
          autocomplete="off"
          spellcheck={false}
        />
        <TextAreaField {...field('reason')} label={t('reason')} description={t('reasonHint')} />
      </Form>
    </Page>
  )
}

/** What is answered, whether there is such a case or not. */
export const ByNameToldPage: View<object> = ({ context }) => {
  const t = emergencyWords(context.locale)
  return (
    <Page
      title={t('byNameTold')}
      breadcrumb={[{ href: paths.emergencies(), label: t('emergencies') }]}
      state={<p>{t('byNameToldLead')}</p>}
    >
      <p>{t('byNameToldDanger')}</p>
      <p>
        <Link href={paths.emergencies()}>{t('emergencies')}</Link>
      </p>
    </Page>
  )
}
