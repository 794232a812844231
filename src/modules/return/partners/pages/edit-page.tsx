import type { FC } from 'hono/jsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedChange } from '../actions.ts'
import { partnerWords } from '../messages.ts'
import { type Partner, written } from '../records.ts'
import { usePartnerWords } from './words.tsx'

const PartnerForm: FC<{ partner?: Partner; refused: RefusedForm | undefined }> = ({ partner, refused }) => {
  const t = usePartnerWords()
  const shared = useWords()
  const address = partner && { partnerId: partner.id }
  return (
    <FormOf
      fields={written}
      words={t}
      refused={refused}
      {...(partner ? { saved: partner, revision: partner.revision } : {})}
      action={address ? paths.changePartner(address) : paths.newPartner()}
      label={address ? t('change') : t('add')}
      send={shared('save')}
      cancel={address ? paths.partner(address) : paths.partners()}
    />
  )
}

/** A new partner. */
export const NewPartnerPage: View<object> = ({ context, refused }) => {
  const t = partnerWords(context.locale)
  return (
    <Page
      context={context}
      title={t('add')}
      breadcrumb={[{ href: paths.partners(), label: t('partners') }]}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <PartnerForm refused={refused} />
    </Page>
  )
}

/** A partner written anew. */
export const ChangePartnerPage: View<PreparedChange> = ({ data, context, refused }) => {
  const t = partnerWords(context.locale)
  return (
    <Page
      context={context}
      title={t('change')}
      breadcrumb={[
        { href: paths.partners(), label: t('partners') },
        { href: paths.partner({ partnerId: data.partner.id }), label: data.partner.name },
      ]}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <PartnerForm partner={data.partner} refused={refused} />
    </Page>
  )
}
