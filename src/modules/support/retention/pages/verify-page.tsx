import type { FC } from 'hono/jsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Notice } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { prepareVerify, verifyGiven } from '../disposal/list-actions.ts'
import { disposalWords } from '../disposal/messages.ts'

interface VerifyProps {
  readonly context: PageContext
  readonly data?: Awaited<ReturnType<typeof prepareVerify.run>>
  readonly refused?: RefusedForm | undefined
  readonly found?: Awaited<ReturnType<typeof verifyGiven.run>>
  readonly proof?: string
}

/** A proof that somebody brings: genuine or not. */
export const VerifyPage: FC<VerifyProps> = ({ context, data, refused, found, proof }) => {
  const t = disposalWords(context.locale)
  const errors = refused?.errors ?? []
  return (
    <Page
      title={t('verify')}
      breadcrumb={[{ href: paths.disposals(), label: t('disposals') }]}
      state={<p>{t('verifyLead')}</p>}
      {...(found === undefined
        ? {}
        : {
            notice: (
              <Notice kind={found.holds ? 'success' : 'danger'}>
                {t(found.holds ? 'holdsTrue' : 'holdsNot')}
              </Notice>
            ),
          })}
    >
      <Form action={paths.verifyProof()} label={t('verify')} send={t('verifyNow')}>
        <TextAreaField
          name="proof"
          label={t('proofText')}
          description={t('proofTextHint')}
          rows={8}
          value={(refused?.values.proof as string | undefined) ?? proof}
          error={errorFor(errors, 'proof')}
        />
      </Form>
      {data === undefined ? null : (
        <Section id="otherwise" heading={t('otherwise')}>
          <p>{t('otherwiseText')}</p>
          <pre class="proof-text">{data.pem}</pre>
        </Section>
      )}
    </Page>
  )
}
