import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedCoverage } from '../actions.ts'
import { guidelineWords } from '../messages.ts'
import { coveragePicture } from '../picture.ts'

/** How far do ethical guidelines reach in the state administration? */
export const CoveragePage: View<ViewedCoverage> = ({ data, context }) => {
  const { locale, today, actor } = context
  const t = guidelineWords(locale)
  const { covered, bodies, counted, own, mayAsk } = data
  const of = (question: string) => covered.find((one) => one.question === question)!.bodies
  const reader = { locale, today }
  return (
    <Page
      template="story"
      title={t('title')}
      state={
        <p>
          {t('state', {
            yes: of('has_text').yes,
            purchase: of('purchase').yes,
            bodies,
            silent: of('has_text').no_answer,
            waiting: of('has_text').waiting,
            asked: bodies - of('has_text').not_asked,
          })}
        </p>
      }
      action={
        own ? (
          <LinkButton variant="primary" href={paths.answer({ bodyId: own.bodyId })}>
            {t('answerFor')}
          </LinkButton>
        ) : mayAsk ? (
          <LinkButton variant="primary" href={paths.ask()}>
            {t('ask')}
          </LinkButton>
        ) : null
      }
    >
      <Depicted
        id="bodies"
        depiction={coveragePicture(covered, 'bodies', reader)}
        address={pictureAddress(paths.picture, {}, locale)}
      />
      <p>{t('staffKnown', { counted, bodies })}</p>
      {counted === 0 ? null : <Depicted id="staff" depiction={coveragePicture(covered, 'staff', reader)} />}
      <Section id="how" heading={t('howKnown')}>
        <p>{t('howKnownText')}</p>
        <p>
          <Link href={paths.bodies()}>{t('allBodies')}</Link>
          {own && actor ? (
            <>
              {' · '}
              <Link href={paths.attestation.list()}>{t('attestations')}</Link>
            </>
          ) : null}
          {own && mayAsk ? (
            <>
              {' · '}
              <Link href={paths.ask()}>{t('ask')}</Link>
            </>
          ) : null}
        </p>
      </Section>
    </Page>
  )
}
