import { Button, ButtonRow, LinkButton } from '../../../../../web/components/button.tsx'
import { TextAreaField } from '../../../../../web/components/field.tsx'
import { Form } from '../../../../../web/components/form.tsx'
import { Alert } from '../../../../../web/components/message.tsx'
import { fieldsIn } from '../../../../../web/fields/entered.ts'
import type { View } from '../../../../../web/pages.tsx'
import { Page } from '../../../../../web/shell.tsx'
import { supportPaths } from '../../../../support/index.ts'
import { paths } from '../../../paths.ts'
import { Law } from '../../compelled/pages/words.tsx'
import type { ViewedDocumentRequest } from '../actions.ts'
import { documentWords } from '../messages.ts'
import { DecidedView } from './decided-view.tsx'
import { ReleaseView } from './release-view.tsx'

/** The preview, exactly as it is handed out, with the decision below it. */
export const DecideDocumentsPage: View<ViewedDocumentRequest> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = documentWords(context.locale)
  const { caseId, number, request, outcome, undecided } = data
  const address = { caseId, requestId: request.id }
  const isOpen = request.state === 'open'
  return (
    <Page
      title={t('preview')}
      under={t('case', { number })}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.documentRequests({ caseId }), label: t('requests') },
        {
          href: paths.documentRequest(address),
          label: t('title', { recipient: t(`recipient_${request.recipient}`) }),
        },
      ]}
      state={isOpen && outcome !== 'refused' ? <p>{t('previewLead')}</p> : null}
    >
      {isOpen ? <ReleaseView release={data.release} /> : <DecidedView data={data} />}
      {isOpen && undecided > 0 ? (
        <Alert kind="warning">
          <p>{t('undecidedCount', { count: undecided })}</p>
        </Alert>
      ) : null}
      {isOpen ? (
        <Form action={paths.decideDocumentRequest(address)} revision={request.revision} warnUnsaved>
          <TextAreaField {...field('reasons')} label={t('reasons')} description={t('reasonsHint')} />
          <ButtonRow>
            <Button>{t(`decide_${outcome}`)}</Button>
            <LinkButton variant="tertiary" href={paths.documentRequest(address)}>
              {t('back')}
            </LinkButton>
          </ButtonRow>
        </Form>
      ) : null}
      {isOpen && outcome !== 'full' ? (
        <>
          <p class="law-note">{t('appealKnown')}</p>
          <Law of="osl-6-3" />
          <Law of="osl-6-7" />
        </>
      ) : null}
    </Page>
  )
}
