import { translator } from '../../../platform/i18n/catalogue.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/structure.tsx'
import type { View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { identityPaths } from '../paths.ts'
import { proofMessages } from '../proof-messages.ts'
import type { AgencyRefusal } from '../schema.ts'
import { RefusedThere } from './agency-refused.tsx'
import { PasskeyForm } from './passkey-form.tsx'

interface ProofData {
  readonly return: string
  readonly refused: AgencyRefusal | undefined
  readonly email: string
  readonly passkey: boolean
  readonly code: boolean
  readonly agency: string | undefined
}

/** Asks the person of a session to prove anew who they are, in any way that they have. */
export const ProofView: View<ProofData> = ({ data, context }) => {
  const t = translator(proofMessages, context.locale)
  const back = { return: data.return }
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: identityPaths.account(), label: t('back') }]}
      islands={data.passkey ? ['passkey'] : []}
      notice={data.refused && <RefusedThere reason={data.refused} />}
    >
      <p class="ds-paragraph">{t('lead')}</p>
      {data.passkey ? (
        <Section heading={t('passkeyHeading')} id="passkey">
          <PasskeyForm
            action={identityPaths.passkeyProof()}
            question={identityPaths.passkeyQuestion()}
            purpose="sign-in"
            button={t('passkeyButton')}
            failed={t('passkeyFailed')}
            hidden={back}
            primary
          />
        </Section>
      ) : null}
      {data.code ? (
        <Section heading={t('codeHeading')} id="code">
          <Form action={identityPaths.proof()} hidden={back} send={t('confirm')}>
            <input type="hidden" name="username" autocomplete="username" value={data.email} />
            <TextField
              name="password"
              label={t('password')}
              type="password"
              autocomplete="current-password"
              width={32}
            />
            <TextField
              name="code"
              label={t('code')}
              description={t('codeHint')}
              autocomplete="one-time-code"
              width={16}
              spellcheck={false}
            />
          </Form>
        </Section>
      ) : null}
      {data.agency ? (
        <Section heading={t('agencyHeading')} id="agency">
          <LinkButton href={identityPaths.agency({ ...back, proof: 'yes' })}>
            {t('agencyButton', { name: data.agency })}
          </LinkButton>
        </Section>
      ) : null}
      {data.passkey || data.code || data.agency ? null : <p class="ds-paragraph">{t('none')}</p>}
    </Page>
  )
}
