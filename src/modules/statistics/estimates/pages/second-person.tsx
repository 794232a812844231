import type { FC } from 'hono/jsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { viewEstimate } from '../actions.ts'
import { estimateWords } from '../messages.ts'
import { estimatePaths as paths } from '../paths.ts'

/** The second person, who answers for it too. */
export const SecondPerson: FC<{ data: Awaited<ReturnType<typeof viewEstimate.run>> }> = ({
  data: { estimate, mayStand, agreedAt, mayAgree, waitsForAnother, isAsked },
}) => {
  const t = estimateWords(useReader().locale)
  if (!mayStand || (!mayAgree && !waitsForAnother)) return null
  const address = { estimateId: estimate.id }
  return (
    <Section id="agree" heading={t('agreeing')} open>
      {mayAgree ? (
        <>
          <p class="ds-paragraph">{t('agreeText')}</p>
          <Form action={paths.agree(address)} label={t('agreeing')}>
            <ConfirmEffect
              effects={[t('effectAgree')]}
              irrevocable
              confirmLabel={t('agree')}
              cancelHref={paths.estimates()}
            />
          </Form>
        </>
      ) : (
        <>
          <Alert>
            <p class="ds-paragraph">{t(agreedAt === null ? 'waitsForAnother' : 'waitsForPublisher')}</p>
            {isAsked ? <p class="ds-paragraph">{t('asked')}</p> : null}
          </Alert>
          {agreedAt === null && !isAsked ? (
            <Form action={paths.ask(address)} label={t('ask')} send secondary />
          ) : null}
        </>
      )}
    </Section>
  )
}
