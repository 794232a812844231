import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { Checklist } from '../../content/checklist-shape.ts'
import { paths } from '../../paths.ts'
import { useListWords } from './words.tsx'

/** What to do in danger, as the list's own first step has it, with the number to press. It stands before every question. */
export const DangerWords: FC<{ list: Checklist }> = ({ list }) => {
  const { locale } = useReader()
  const step = list.duties.find(({ key }) => key === 'call_112')
  if (step === undefined) return null
  return (
    <p>
      <Link href="tel:112">{step.title[locale]}</Link>. {step.text[locale]}
    </p>
  )
}

type Asked = {
  list: Checklist
  caseId: string
  /** What the case says of danger now, and the revision of that. */
  danger: { readonly value: string; readonly revision: number }
  writes: boolean
}

/**
 * Whether there is danger right now, before anything else is asked. The answer is the case's own: it is said once, and whoever
 * is to be told is told from there.
 */
export const DangerFirst: FC<Asked> = ({ list, caseId, danger, writes }) => {
  const t = useListWords()
  const isDanger = danger.value === 'yes'
  return (
    <Alert kind={isDanger ? 'danger' : 'warning'} heading={t(isDanger ? 'dangerIs' : 'dangerFirst')}>
      <DangerWords list={list} />
      {writes && !isDanger ? (
        <Form
          action={paths.section({ caseId, section: 'safety' })}
          hidden={{ 'values.danger_now': 'yes', 'revisions.danger_now': String(danger.revision) }}
          label={t('dangerFirst')}
        >
          <Button variant="secondary" danger>
            {t('dangerYes')}
          </Button>
        </Form>
      ) : null}
    </Alert>
  )
}
