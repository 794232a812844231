import type { FC } from 'hono/jsx'
import { writtenKronor } from '../../../../platform/fields/kronor.ts'
import { errorFor } from '../../../../web/components/errors.tsx'
import { MoneyField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { valueAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'

import { fundingPaths as paths } from '../../paths.ts'
import type { ViewedDelegation } from '../actions.ts'
import { delegationWords } from '../messages.ts'
import { delegatedSteps } from '../rules.ts'
import type { Delegation } from '../store.ts'

const useWords = () => delegationWords(useReader().locale)

const upTo = ({ delegates }: Delegation, personId: string, step: string): number | undefined =>
  delegates.find((one) => one.personId === personId && one.step === step)?.upToOre

/** What a delegation says: who does what up to how much, and from when three are needed. */
const Said: FC<{ delegation: Delegation; caption: string }> = ({ delegation, caption }) => {
  const t = useWords()
  const format = useFormat()
  const { threeFromOre, delegates } = delegation
  const people = [...new Map(delegates.map(({ personId, name }) => [personId, name])).entries()]
  return (
    <>
      <p class="ds-paragraph">
        {threeFromOre === null ? t('twoAlways') : t('threeFrom', { amount: format.money(threeFromOre) })}
      </p>
      {people.length === 0 ? (
        <p class="ds-paragraph">{t('everybody')}</p>
      ) : (
        <Table
          caption={caption}
          captionHidden
          rows={people}
          columns={[
            { heading: t('person'), rowHeading: true, cell: ([_, name]) => name ?? t('somebody') },
            ...delegatedSteps.map((step) => ({
              heading: t(step),
              kind: 'number' as const,
              cell: ([personId]: readonly [string, string | null]) => {
                const ore = upTo(delegation, personId, step)
                return ore === undefined ? '–' : format.money(ore)
              },
            })),
          ]}
        />
      )}
    </>
  )
}

/** Who confirms what waits, in words for its reader. */
const useWho = ({ isOwn, confirming, readerId }: ViewedDelegation, waiting: Delegation): string => {
  const t = useWords()
  const format = useFormat()
  const names = format.choice(confirming.map(({ name }) => name))
  if (confirming.length === 0) return t('nobodyLeft')
  if (isOwn) return t('ownWaits', { names })
  if (confirming.every(({ personId }) => personId !== readerId)) return t('givesReader', { names })
  return t('proposed', {
    proposer: waiting.proposedByName ?? t('somebody'),
    at: format.instant(waiting.proposedAt),
  })
}

const Waiting: FC<{ data: ViewedDelegation; waiting: Delegation }> = ({ data, waiting }) => {
  const t = useWords()
  const address = { delegationId: waiting.id }
  const { isOwn, confirming, readerId } = data
  return (
    <Section heading={t('waiting')} id="waiting">
      <p class="ds-paragraph">{useWho(data, waiting)}</p>
      <Said delegation={waiting} caption={t('waiting')} />
      {confirming.some(({ personId }) => personId === readerId) ? (
        <Form action={paths.confirmDelegation(address)} label={t('confirm')} send />
      ) : null}
      <Form
        action={paths.refuseDelegation(address)}
        label={isOwn ? t('takeBack') : t('refuse')}
        send
        secondary
      />
    </Section>
  )
}

const valuesOf = ({ inForce, colleagues }: ViewedDelegation): unknown => {
  const written = (ore: number | null | undefined) => (ore == null ? undefined : writtenKronor(ore))
  return {
    threeFrom: written(inForce?.threeFromOre),
    people: colleagues.map(({ personId }) =>
      Object.fromEntries(
        delegatedSteps.map((step) => [step, written(inForce && upTo(inForce, personId, step))]),
      ),
    ),
  }
}

const Proposing: FC<{ data: ViewedDelegation; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useWords()
  const values = refused?.values ?? valuesOf(data)
  const field = (name: string) => ({
    name,
    value: valueAt(values, name),
    error: errorFor(refused?.errors, name),
    optional: true,
  })
  return (
    <Section heading={t('propose')} id="propose">
      <p class="quiet">{t('proposeHint')}</p>
      <Form action={paths.delegation()} label={t('propose')} send={t('send')} secondary>
        {data.colleagues.map(({ personId, name }, index) => (
          <fieldset class="ds-fieldset">
            <legend class="ds-label">{name}</legend>
            <input type="hidden" name={`people.${index}.person`} value={personId} />
            <div class="field-row">
              {delegatedSteps.map((step) => (
                <MoneyField {...field(`people.${index}.${step}`)} label={t(step)} />
              ))}
            </div>
          </fieldset>
        ))}
        <MoneyField {...field('threeFrom')} label={t('threeField')} />
      </Form>
    </Section>
  )
}

/** Who of us may decide, agree and pay, and does anything wait for me? */
export const DelegationPage: View<ViewedDelegation> = ({ data, context, refused }) => {
  const t = delegationWords(context.locale)
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: paths.ownGrants(), label: t('ownGrants') }]}
      state={<p>{t('lead')}</p>}
    >
      {data.waiting === undefined ? null : <Waiting data={data} waiting={data.waiting} />}
      <Section heading={t('inForce')} id="in-force">
        {data.inForce === undefined ? (
          <p class="ds-paragraph">{t('everybody')}</p>
        ) : (
          <InForce delegation={data.inForce} />
        )}
      </Section>
      {data.waiting === undefined ? <Proposing data={data} refused={refused} /> : null}
    </Page>
  )
}

const InForce: FC<{ delegation: Delegation }> = ({ delegation }) => {
  const t = useWords()
  const format = useFormat()
  const { proposedByName, confirmedByName, confirmedAt } = delegation
  const proposer = proposedByName ?? t('somebody')
  const confirmer = confirmedByName ?? t('somebody')
  return (
    <>
      <Said delegation={delegation} caption={t('inForce')} />
      {confirmedAt === null ? null : (
        <p class="ds-paragraph quiet">{t('by', { proposer, confirmer, at: format.instant(confirmedAt) })}</p>
      )}
    </>
  )
}
