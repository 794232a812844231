import { Notice } from '../../../web/components/message.tsx'
import { Day } from '../../../web/components/structure.tsx'
import { Written } from '../../../web/components/written.tsx'
import { FormOf } from '../../../web/fields/form-of.tsx'
import type { View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import type { ViewedAsked } from '../asking-actions.ts'
import { bodyAnswer } from '../fields.ts'
import { monitoringWords } from '../messages.ts'
import { paths } from '../paths.ts'

/** What does your body answer? */
export const AskedPage: View<ViewedAsked> = ({ data, context: { locale }, refused }) => {
  const t = monitoringWords(locale)
  const { id: askingId, number, topic, wording, note, until, answeredOn, acceptedOn, closedOn } = data
  const isSentBack = data.answer !== '' && answeredOn === null
  return (
    <Page
      template="form"
      title={`${number}. ${topic}`}
      titleIn="sv"
      breadcrumb={[{ href: paths.round.one({ id: data.roundId }), label: t('title') }]}
      state={
        closedOn === null ? (
          <p>
            {t('askedLead')} {t('until')}: <Day day={until} kind="deadline" />.
          </p>
        ) : (
          <p>{t('roundEnded')}</p>
        )
      }
      notice={
        answeredOn === null || closedOn !== null ? null : (
          <Notice>{t(acceptedOn === null ? 'sent' : 'sentAccepted')}</Notice>
        )
      }
      islands={['forms']}
    >
      {wording === '' ? null : <Written text={wording} />}
      {note === '' ? null : <Written text={isSentBack ? t('missing', { note }) : note} />}
      {acceptedOn === null && closedOn === null ? (
        <FormOf
          fields={bodyAnswer}
          words={t}
          refused={refused}
          saved={data.answer === '' ? {} : { answer: data.answer, source: data.source, asOf: data.asOf! }}
          action={paths.asked({ askingId })}
          label={t('send')}
          cancel={paths.round.one({ id: data.roundId })}
        />
      ) : (
        <Written text={data.answer} />
      )}
    </Page>
  )
}
