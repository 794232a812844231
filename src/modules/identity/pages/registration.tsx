import type { Route } from '../../../platform/http/route.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { Button, ButtonRow, LinkButton } from '../../../web/components/button.tsx'
import { RadioField } from '../../../web/components/choice-field.tsx'
import { errorFor } from '../../../web/components/errors.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Alert, EmptyState, Notice } from '../../../web/components/message.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import { form, page, type View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { countingSendings } from '../forms/counting.ts'
import { identityPaths } from '../paths.ts'
import {
  register,
  registerOrganisation,
  viewOrganisation,
  viewRegistration,
} from '../registration-actions.ts'
import { registrationMessages } from '../registration-messages.ts'

const typed = (values: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined => {
  const value = values?.[name]
  return typeof value === 'string' ? value : undefined
}

const RegistrationView: View<{ sent: boolean; open: boolean; demo: boolean }> = ({
  data,
  context,
  refused,
}) => {
  const t = translator(registrationMessages, context.locale)
  return (
    <Page
      title={t('title')}
      state={<p>{t('lead')}</p>}
      notice={
        data.sent ? (
          <Notice>
            <strong>{t('sentTitle')}</strong> {t('sentText')}
          </Notice>
        ) : undefined
      }
    >
      {data.open ? (
        <Form action={identityPaths.register()} label={t('title')}>
          <TextField
            name="email"
            label={t('email')}
            description={t('emailHint')}
            type="email"
            autocomplete="email"
            width={32}
            value={typed(refused?.values, 'email')}
            error={errorFor(refused?.errors, 'email')}
          />
          <ButtonRow>
            <Button>{t('send')}</Button>
          </ButtonRow>
          <p class="ds-paragraph quiet">{t('invited')}</p>
        </Form>
      ) : (
        <EmptyState
          heading={t('closed')}
          action={<LinkButton href={identityPaths.signIn()}>{t('signIn')}</LinkButton>}
        >
          {data.demo ? t('demoText') : t('closedText')}
        </EmptyState>
      )}
    </Page>
  )
}

const OrganisationView: View<{ secret: string; email: string }> = ({ data, context, refused }) => {
  const t = translator(registrationMessages, context.locale)
  const field = fieldsIn(refused)
  return (
    <Page title={t('organisationTitle')} state={<p>{t('organisationLead', { email: data.email })}</p>}>
      <Form
        action={identityPaths.registerOrganisation({ secret: data.secret })}
        label={t('organisationTitle')}
        send={t('goOn')}
      >
        <TextField
          {...field('organisation')}
          label={t('organisation')}
          description={t('organisationHint')}
          autocomplete="organization"
          width={32}
        />
        <TextField
          {...field('organisationNumber')}
          label={t('organisationNumber')}
          description={t('organisationNumberHint')}
          inputmode="numeric"
          width={16}
        />
        <RadioField
          {...field('kind')}
          label={t('kind')}
          options={(['ngo', 'research_body', 'municipality', 'region', 'agency'] as const).map((kind) => ({
            value: kind,
            label: t(`kind_${kind}`),
          }))}
        />
        <TextField {...field('name')} label={t('name')} autocomplete="name" width={32} />
        <Alert>
          <p>{t('unchecked')}</p>
        </Alert>
      </Form>
    </Page>
  )
}

const registrationPage = page(identityPaths.register, viewRegistration, RegistrationView)
const organisationPage = page(identityPaths.registerOrganisation, viewOrganisation, OrganisationView)

export const registrationRoutes: readonly Route[] = [
  registrationPage,
  form(identityPaths.register, register, {
    page: registrationPage,
    pageInput: () => ({}),
    before: countingSendings('registration', 'email'),
    input: (context) => ({ language: context.get('locale') }),
    done: () => identityPaths.register({ sent: 'yes' }),
  }),
  organisationPage,
  form(identityPaths.registerOrganisation, registerOrganisation, {
    page: organisationPage,
    done: ({ secret }) => identityPaths.invitation({ secret }),
  }),
]
