import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../platform/access/role-messages.ts'
import { isRole } from '../../../platform/access/roles.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { errorFor } from '../../../web/components/errors.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Details, Section } from '../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { shellPaths } from '../../../web/shell-paths.ts'
import { signInMessages } from '../messages.ts'
import { identityPaths } from '../paths.ts'
import type { AgencyRefusal } from '../schema.ts'
import { RefusedThere } from './agency-refused.tsx'
import { PasskeyForm } from './passkey-form.tsx'

type DemoPerson = { id: string; name: string; body: string; role: string }
export type SignInData = {
  return: string
  refused: AgencyRefusal | undefined
  agency: string | undefined
  demo: DemoPerson[] | undefined
}

const useSignInWords = () => translator(signInMessages, useReader().locale)

export const SignInView: View<SignInData> = ({ data, context, refused }) => {
  const t = translator(signInMessages, context.locale)
  return (
    <Page
      title={t('title')}
      islands={['passkey']}
      notice={data.refused && <RefusedThere reason={data.refused} />}
      state={data.return === '/' ? null : <p>{t('cameFirst')}</p>}
    >
      {data.demo ? <DemoPeople people={data.demo} back={data.return} /> : null}
      <Section heading={t('passkeyHeading')} id="passkey">
        <p class="ds-paragraph">{t('passkeyText')}</p>
        <p class="ds-paragraph" data-passkey-without>
          {t('passkeyNeedsScript')}
        </p>
        <PasskeyForm
          action={identityPaths.passkey()}
          question={identityPaths.passkeyQuestion()}
          purpose="sign-in"
          button={t('passkeyButton')}
          failed={t('passkeyFailed')}
          hidden={{ return: data.return }}
        />
      </Section>
      {data.agency ? (
        <Section heading={t('agencyHeading')} id="agency">
          <LinkButton href={identityPaths.agency({ return: data.return })}>
            {t('agencyButton', { name: data.agency })}
          </LinkButton>
        </Section>
      ) : null}
      <PasswordSection back={data.return} refused={refused} />
      <Section heading={t('withoutHeading')} id="without">
        <p class="ds-paragraph">
          {t('withoutText')} <Link href={shellPaths.offline}>{t('withoutLink')}</Link>
        </p>
      </Section>
    </Page>
  )
}

const PasswordSection: FC<{ back: string; refused: RefusedForm | undefined }> = ({ back, refused }) => {
  const t = useSignInWords()
  const email = refused?.values['email']
  return (
    <Section heading={t('passwordHeading')} id="password">
      <Form action={identityPaths.signIn()} hidden={{ return: back }} send={t('next')}>
        <TextField
          name="email"
          label={t('email')}
          type="email"
          autocomplete="username"
          width={32}
          value={typeof email === 'string' ? email : ''}
          error={errorFor(refused?.errors, 'email')}
        />
        <TextField
          name="password"
          label={t('password')}
          type="password"
          autocomplete="current-password"
          width={32}
          error={errorFor(refused?.errors, 'password')}
        />
      </Form>
      <p class="ds-paragraph">
        {t('lost')} <Link href={identityPaths.comeIn()}>{t('lostLetIn')}</Link>
      </p>
    </Section>
  )
}

const DemoPeople: FC<{ people: readonly DemoPerson[]; back: string }> = ({ people, back }) => {
  const t = useSignInWords()
  const { locale } = useReader()
  const roleName = translator(roleMessages, locale)
  return (
    <Details summary={t('demoHeading')} id="demo">
      <p class="ds-paragraph">{t('demoText')}</p>
      <Form action={identityPaths.demo()} hidden={{ return: back }}>
        <div class="choice-grid">
          {people.map(({ id, name, body, role }) => (
            <button type="submit" name="person" value={id} class="acting-for-choice">
              <span>{t('demoButton', { name })}</span>
              <span class="acting-for-role">
                {body} · {isRole(role) ? roleName(role) : role}
              </span>
            </button>
          ))}
        </div>
      </Form>
    </Details>
  )
}

export type SecondFactorData = { passkey: boolean; code: boolean; expired: boolean }

export const SecondFactorView: View<SecondFactorData> = ({ data, context, refused }) => {
  const t = translator(signInMessages, context.locale)
  if (data.expired)
    return (
      <Page title={t('codeTitle')}>
        <p class="ds-paragraph">{t('codeExpired')}</p>
        <LinkButton href={identityPaths.signIn()}>{t('startAgain')}</LinkButton>
      </Page>
    )
  return (
    <Page title={t('codeTitle')} islands={data.passkey ? ['passkey'] : []}>
      <Form action={identityPaths.secondFactor()} send={t('title')}>
        <TextField
          name="code"
          label={t('code')}
          description={t('codeHint')}
          autocomplete="one-time-code"
          width={16}
          spellcheck={false}
          error={errorFor(refused?.errors, 'code')}
        />
      </Form>
      {data.passkey ? (
        <Section heading={t('orPasskey')} id="passkey">
          <p class="ds-paragraph" data-passkey-without>
            {t('passkeyNeedsScript')}
          </p>
          <PasskeyForm
            action={identityPaths.passkey()}
            question={identityPaths.passkeyQuestion()}
            purpose="sign-in"
            button={t('passkeyButton')}
            failed={t('passkeyFailed')}
          />
        </Section>
      ) : null}
    </Page>
  )
}

export const SignedOutView: View<{ agency: { name: string; address: string } | undefined }> = ({
  data,
  context,
}) => {
  const t = translator(signInMessages, context.locale)
  return (
    <Page title={t('signedOutTitle')}>
      <p class="ds-paragraph">{t('signedOutText')}</p>
      {data.agency ? (
        <p class="ds-paragraph">
          {t('agencySignOut', { name: data.agency.name })}{' '}
          <Link href={data.agency.address}>{t('agencySignOutLink')}</Link>
        </p>
      ) : null}
      <LinkButton href={identityPaths.signIn()}>{t('signInAgain')}</LinkButton>
    </Page>
  )
}
