import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { PreviewedDisclosure } from '../decide-actions.ts'
import { sharingWords } from '../messages.ts'
import { Carried } from './carried.tsx'
import { CopyContentView } from './copy-content.tsx'
import { AmendedBy, ReadLongAgo, reasonText, useSharing } from './words.tsx'

const Effect: FC<PreviewedDisclosure> = ({ request, verdict, reason, content, section, amendedBy }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useSharing()
  const recipient = content.toName
  if (verdict !== 'fits')
    return (
      <Alert kind="warning">
        <p>
          {reasonText(locale, reason)}
          <AmendedBy reason={reason} section={section} find={amendedBy} />
        </p>
        <p>{t(verdict === 'needs_lawyer' ? 'willWait' : 'willStop')}</p>
      </Alert>
    )
  return (
    <Alert kind="info">
      <p>{reasonText(locale, reason)}</p>
      <p>
        {request.form === 'copy'
          ? t('willHandOver', { recipient })
          : t('willOpen', { recipient, day: format.date(request.endsOn) })}
      </p>
    </Alert>
  )
}

/** What an amendment says of it while it still holds: a disclosure that holds past its day is looked at again. */
const ComingLaw: FC<PreviewedDisclosure> = ({ coming, amendedBy }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useSharing()
  if (coming === undefined) return null
  return (
    <Alert kind="warning">
      <p>{t('lawChanges', { day: format.date(coming.day) })}</p>
      <p>
        {reasonText(locale, coming.assessment.reason)}
        <AmendedBy {...coming.assessment} find={amendedBy} on={coming.day} />
      </p>
    </Alert>
  )
}

/** Exactly what the recipient will see, before it is decided. */
export const PreviewPage: View<PreviewedDisclosure> = ({ data, context, refused }) => {
  const t = sharingWords(context.locale)
  const { request, number, verdict, content } = data
  const { caseId } = request
  const values = refused?.values ?? {}
  const decide = {
    fits: request.form === 'copy' ? t('decideCopy') : t('decideLive'),
    needs_lawyer: t('decideWait'),
    refused: t('decideStop'),
  }[verdict]
  return (
    <Page
      title={t('preview')}
      under={t('case', { number })}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.disclosures({ caseId }), label: t('disclosures') },
      ]}
      state={<p>{t('previewLead')}</p>}
    >
      <CopyContentView content={content} />
      {data.restsOn.map((lastRead) => (
        <ReadLongAgo lastRead={lastRead} />
      ))}
      <Effect {...data} />
      <ComingLaw {...data} />
      <Form action={paths.newDisclosure({ caseId })} label={decide}>
        <Carried values={values} />
        <ButtonRow>
          <Button>{decide}</Button>
          <Button
            variant="tertiary"
            formaction={paths.previewDisclosure({ caseId })}
            name="step"
            value="change"
          >
            {t('change')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
