import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { accessWords } from '../access-messages.ts'
import type { viewDenialEffect } from '../denial-actions.ts'

type Data = Awaited<ReturnType<typeof viewDenialEffect.run>>

/** What would follow, in sentences: what is lost at once, what cannot be taken back, what nobody is told. */
const useEffects = ({ name, has }: Data): string[] => {
  const t = accessWords(useReader().locale)
  const format = useFormat()
  const loses = has.part !== null || has.live.length > 0 || has.emergency
  return [
    loses ? t('losesNow', { name }) : t('losesNothing', { name }),
    ...(has.part === null ? [] : [t('losesAssignment', { name })]),
    ...(has.live.length === 0 ? [] : [t('losesLive', { bodies: format.list(has.live), name })]),
    ...(has.emergency ? [t('losesEmergency')] : []),
    ...(has.copies === 0 ? [] : [t('copiesStay', { count: has.copies })]),
    t('cannotKnow', { name }),
    t('remembered'),
  ]
}

const Confirm = ({ data, refused }: Pick<Parameters<View<Data>>[0], 'data' | 'refused'>) => {
  const t = accessWords(useReader().locale)
  return (
    <Form action={paths.addDenial({ caseId: data.caseId })} hidden={{ who: data.who }}>
      <ConfirmEffect
        effects={useEffects(data)}
        confirmLabel={t('denyNow')}
        cancelHref={paths.denials({ caseId: data.caseId })}
        danger
      >
        <TextAreaField
          name="reason"
          label={t('reason')}
          description={t('reasonHint')}
          value={refused?.values.reason as string | undefined}
          error={errorFor(refused?.errors ?? [], 'reason')}
        />
      </ConfirmEffect>
    </Form>
  )
}

/** Shows what a denial would do before it is made. */
export const DenyPage: View<Data> = ({ data, context, refused }) => {
  const t = accessWords(context.locale)
  const { caseId, name } = data
  return (
    <Page
      title={t('denyTitle', { name })}
      windowTitle={t('denials')}
      breadcrumb={[
        { href: supportPaths.cases(), label: t('myCases') },
        { href: supportPaths.case({ caseId }), label: t('caseNumber', { number: data.number }) },
        { href: paths.denials({ caseId }), label: t('denials') },
      ]}
    >
      {data.isOwnBody || data.denied ? (
        <Alert>
          <p>{data.isOwnBody ? t('ownBody', { name }) : t('deniedAlready', { name })}</p>
        </Alert>
      ) : (
        <Confirm data={data} refused={refused} />
      )}
    </Page>
  )
}
