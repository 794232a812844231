import type { Route } from '../../../platform/http/route.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { errorFor } from '../../../web/components/errors.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { form, page, type View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { addressOf, keepSession, originOf, visitOf } from '../forms/visitor.ts'
import { acceptInvitation, askInvitedPasskey, viewInvitation } from '../invitation-actions.ts'
import { invitationMessages } from '../invitation-messages.ts'
import { identityPaths } from '../paths.ts'
import { appImage, CodeAppFields, type OfferedApp } from './code-app.tsx'
import { json } from './json.ts'
import { showRecoveryCodes } from './recovery-codes.tsx'

type InvitationData = {
  secret: string
  kind: 'set_up' | 'invitation' | 'restore'
  person: { name: string; email: string } | undefined
  /** What the agencies' sign-in is called, where it is a way in too. */
  agency: string | undefined
  app: OfferedApp
}

const titles = {
  set_up: ['setUpTitle', 'setUpText'],
  invitation: ['invitationTitle', 'invitationText'],
  restore: ['restoreTitle', 'restoreText'],
} as const

const InvitationView: View<InvitationData> = async ({ data, context, refused }) => {
  const t = translator(invitationMessages, context.locale)
  const [title, text] = titles[data.kind]
  const image = await appImage(data.app)
  const { secret, person } = data
  const typed = (name: string) => {
    const value = refused?.values[name]
    return typeof value === 'string' ? value : undefined
  }
  const error = (name: string) => errorFor(refused?.errors, name)
  return (
    <Page title={t(title)} islands={['passkey']}>
      <p class="ds-paragraph">{t(text)}</p>
      {data.agency && person ? (
        <Section heading={t('agencyHeading')} id="agency">
          <p class="ds-paragraph">{t('agencyText', { email: person.email })}</p>
          <LinkButton href={identityPaths.agency()}>{t('agencyButton', { name: data.agency })}</LinkButton>
        </Section>
      ) : null}
      {data.agency && person ? (
        <h2 class="ds-heading" data-size="sm">
          {t('passwordHeading')}
        </h2>
      ) : null}
      <form
        class="form"
        method="post"
        action={identityPaths.invitation({ secret })}
        novalidate
        data-passkey="create"
        data-question={identityPaths.invitedPasskeyQuestion({ secret })}
      >
        <input type="hidden" name="csrf" value={context.csrf} />
        <input type="hidden" name="credential" value="" />
        <TextField
          name="name"
          label={t('name')}
          description={t('nameHint')}
          autocomplete="name"
          width={32}
          value={typed('name') ?? person?.name}
          error={error('name')}
        />
        {person ? (
          <input type="hidden" name="username" autocomplete="username" value={person.email} />
        ) : (
          <TextField
            name="email"
            label={t('email')}
            type="email"
            autocomplete="username"
            width={32}
            value={typed('email')}
            error={error('email')}
          />
        )}
        <TextField
          name="password"
          label={t('password')}
          description={t('passwordHint')}
          type="password"
          autocomplete="new-password"
          width={32}
          error={error('password')}
        />
        <p class="ds-paragraph">{t('factorText')}</p>
        <Section heading={t('appHeading')} id="app">
          <div class="form">
            <CodeAppFields app={data.app} image={image} error={error('code')} />
            <div class="button-row">
              <Button>{t('create')}</Button>
            </div>
          </div>
        </Section>
        <div data-passkey-button hidden>
          <Section heading={t('passkeyHeading')} id="passkey">
            <p class="ds-paragraph">{t('passkeyText')}</p>
            <p class="ds-validation-message" role="alert" data-passkey-failed hidden>
              {t('passkeyFailed')}
            </p>
            <div class="button-row">
              <Button variant="secondary" name="with" value="passkey">
                {t('passkeyButton')}
              </Button>
            </div>
          </Section>
        </div>
      </form>
    </Page>
  )
}

const invitationPage = page(identityPaths.invitation, viewInvitation, InvitationView)

export const invitationRoutes: readonly Route[] = [
  invitationPage,
  form(identityPaths.invitation, acceptInvitation, {
    page: invitationPage,
    input: (context) => ({ visit: visitOf(context), address: addressOf(context), ...originOf(context) }),
    done: (accepted, _, context) => {
      keepSession(context, accepted)
      return showRecoveryCodes(context, accepted.recoveryCodes, accepted.return)
    },
  }),
  json(identityPaths.invitedPasskeyQuestion, askInvitedPasskey, (context) => ({
    visit: visitOf(context),
    address: addressOf(context),
  })),
]
