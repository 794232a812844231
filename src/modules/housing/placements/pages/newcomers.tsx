import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { ViewedPlacement } from '../view-actions.ts'
import { usePlacementWords } from './words.tsx'

/** The way to where it is, or to a colleague who may open it. */
export const SeeWhere: FC<{ data: ViewedPlacement }> = ({ data }) => {
  const t = usePlacementWords()
  const of = { caseId: data.caseId, placementId: data.placement.id }
  if (data.knowsWhere)
    return (
      <LinkButton variant="secondary" href={paths.where(of)}>
        {t('seeWhere')}
      </LinkButton>
    )
  if (data.hasAsked) return <p class="quiet">{t('askedWhere')}</p>
  return <Form action={paths.askWhere(of)} label={t('askWhere')} send secondary />
}

/** Colleagues who came to the case later and have asked to see where it is. */
export const Newcomers: FC<{ data: ViewedPlacement }> = ({ data }) => {
  const t = usePlacementWords()
  const format = useFormat()
  if (data.newcomers.length === 0 || !data.mayLook) return null
  const of = { caseId: data.caseId, placementId: data.placement.id }
  return (
    <Section id="newcomers" heading={t('newcomers')}>
      <p class="quiet">{t('newcomersLead')}</p>
      <ul class="records">
        {data.newcomers.map(({ id, name, askedAt }) => (
          <li class="record">
            <p class="record-name">{name}</p>
            <p class="quiet">{format.instant(askedAt)}</p>
            <Form action={paths.showNewcomer({ ...of, leaveId: id })} label={`${t('showNewcomer')}: ${name}`}>
              <ButtonRow>
                <Button variant="secondary" label={`${t('showNewcomer')}: ${name}`}>
                  {t('showNewcomer')}
                </Button>
              </ButtonRow>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
