import type { FC } from 'hono/jsx'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import type { FieldErrors } from '../../../../web/components/errors.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useReader } from '../../../../web/reader.ts'
import { obligationState } from '../../obligations/rules.ts'
import { type ReportWords, reportRefusals, reportWords } from '../messages.ts'
import type { Problem } from '../rules.ts'
import type { ReportState } from '../schema.ts'

export const useReportWords = (): ReportWords => reportWords(useReader().locale)

const kinds = {
  draft: 'draft',
  submitted: 'waiting',
  returned: 'waiting',
  accepted: 'done',
  published: 'done',
  withdrawn: 'withdrawn',
} as const satisfies Record<ReportState, StatusKind>

export const stateSentences = {
  draft: 'stateDraft',
  submitted: 'stateSubmitted',
  returned: 'stateReturned',
  accepted: 'stateAccepted',
  published: 'statePublished',
  withdrawn: 'stateWithdrawn',
} as const satisfies Record<ReportState, string>

/** How a report-back stands. One that was returned and whose day has passed is missing, as everywhere else. */
export const ReportStatus: FC<{ state: ReportState; day: string | null | undefined }> = ({ state, day }) => {
  const t = useReportWords()
  const { today } = useReader()
  if (
    state === 'returned' &&
    day != null &&
    obligationState({ day, reportState: state }, today) === 'missing'
  )
    return <Status kind="missing" of="report-back" />
  return <Status kind={kinds[state]}>{t(state)}</Status>
}

/** What stands in the way of submitting, a sentence at each field. */
export const problemErrors = (problems: readonly Problem[], locale: Locale): FieldErrors => {
  const t = translator(reportRefusals, locale)
  return problems.map(({ field, code }) => ({ field, message: t(code) }))
}
