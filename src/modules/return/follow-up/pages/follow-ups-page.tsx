import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { enteredIn, refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { choices } from '../../after/records.ts'
import { mayAnswer } from '../../after/rules.ts'
import { returningLanguages } from '../../content/languages.ts'
import { paths } from '../../paths.ts'
import { returnCrumbs, windowOf } from '../../plans/pages/words.tsx'
import { hasTravelled } from '../../plans/rules.ts'
import type { ViewedFollowUps } from '../actions.ts'
import { followUpWords } from '../messages.ts'
import { FollowUpStanding, useFollowUpWords } from './words.tsx'

type Shown = { data: ViewedFollowUps; refused: RefusedForm | undefined }

const Choice: FC<Shown> = ({ data, refused }) => {
  const t = useFollowUpWords()
  const format = useFormat()
  const { today } = useReader()
  const [latest] = data.choices
  return (
    <Section id="choice" heading={t('choice')}>
      {latest === undefined ? (
        <p>{t('choiceNone')}</p>
      ) : (
        <>
          <p>
            <Status kind={latest.wants ? 'done' : 'withdrawn'}>
              {latest.wants ? t('choiceYes') : t('choiceNo')}
            </Status>
          </p>
          {latest.wants ? <p>{latest.byName ? t('byNameYes') : t('byNameNo')}</p> : null}
          {latest.words === '' ? null : <Written text={latest.words} />}
          <p class="quiet">{t('saidDay', { day: format.date(latest.saidOn) })}</p>
        </>
      )}
      {!data.writes || data.plan.state === 'ended' ? null : (
        <Details summary={t('choose')} open={refused !== undefined || latest === undefined}>
          <p>{t('endsLinks')}</p>
          <FormOf
            fields={choices.fields}
            words={t}
            refused={refused}
            saved={{ saidOn: today }}
            action={paths.choose({ caseId: data.caseId, returnId: data.plan.id })}
            label={t('choose')}
            send={t('saveChoice')}
          />
        </Details>
      )}
    </Section>
  )
}

const Moments: FC<Shown> = ({ data }) => {
  const t = useFollowUpWords()
  const { caseId, plan } = data
  return (
    <Section id="moments" heading={t('moments')}>
      <Table
        caption={t('moments')}
        captionHidden
        rows={data.followUps}
        empty={<p class="quiet">{t('none')}</p>}
        columns={[
          {
            heading: t('followUp'),
            rowHeading: true,
            cell: ({ id, moment }) => (
              <Link href={paths.followUp({ caseId, returnId: plan.id, followUpId: id })}>{t(moment)}</Link>
            ),
          },
          {
            heading: t('due'),
            cell: ({ dueOn, result }) => <Day day={dueOn} kind={mayAnswer(result) ? 'deadline' : 'short'} />,
          },
          { heading: t('result'), cell: (followUp) => <FollowUpStanding followUp={followUp} /> },
          { heading: t('safe'), cell: ({ result, safe }) => (result === 'reached' ? t(safe) : t('unknown')) },
        ]}
      />
    </Section>
  )
}

const Links: FC<Shown> = ({ data }) => {
  const t = useFollowUpWords()
  const format = useFormat()
  const { caseId, plan, links } = data
  return (
    <ul class="records">
      {links.map(({ id, partnerName, endsAt, endedAt, lastUsedAt, byName, isOpen }) => (
        <li class="record">
          <p class="record-name">{partnerName}</p>
          <p>
            <Status kind={isOpen ? 'running' : 'withdrawn'}>
              {endedAt !== null
                ? t('linkEnded', { at: format.instant(endedAt) })
                : isOpen
                  ? t('linkOpen', { at: format.instant(endsAt) })
                  : t('linkOver', { at: format.instant(endsAt) })}
            </Status>
          </p>
          <p class="quiet">
            {byName ? t('byNameYes') : t('byNameNo')}.{' '}
            {lastUsedAt === null ? t('linkNeverUsed') : t('linkUsed', { at: format.instant(lastUsedAt) })}.
          </p>
          {isOpen && data.writes ? (
            <Form
              action={paths.endLink({ caseId, returnId: plan.id, accessId: id })}
              label={`${t('endLink')}: ${partnerName}`}
            >
              <Button variant="tertiary" danger label={`${t('endLink')}: ${partnerName}`}>
                {t('endLink')}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const PartnersLink: FC<Shown> = ({ data, refused }) => {
  const t = useFollowUpWords()
  const format = useFormat()
  const { locale, today } = useReader()
  const { caseId, plan, accepted, groundUntil } = data
  const { of, text } = enteredIn(refused)
  const mayOpen = data.writes && data.choices[0]?.wants === true && hasTravelled(plan.state)
  return (
    <Section id="link" heading={t('partnersLink')}>
      <p>{t('linkLead')}</p>
      {accepted === undefined || !mayOpen ? (
        <p class="quiet">{t('linkNeeds')}</p>
      ) : groundUntil === null ? (
        <p>
          <Status kind="missing">{t('groundOver')}</Status>
        </p>
      ) : (
        <>
          <p class="quiet">{t('groundUntil', { day: format.date(groundUntil) })}</p>
          <Form action={paths.openLink({ caseId, returnId: plan.id })} label={t('openLink')}>
            <SelectField
              {...of('language')}
              value={text('language') ?? 'en'}
              label={t('linkLanguage')}
              options={returningLanguages.map(({ language }) => ({
                value: language.code,
                label: `${language.name} (${language.nameOnScreen[locale]})`,
              }))}
            />
            <DateField {...of('lastDay')} label={t('lastDay')} min={today} max={groundUntil} />
            <Button variant="secondary">{t('openLink')}</Button>
          </Form>
        </>
      )}
      <Links data={data} refused={refused} />
    </Section>
  )
}

/** Who asks how the person is, when, through whom: only if the person wants it. */
export const FollowUpsPage: View<ViewedFollowUps> = ({ data, context, refused }) => {
  const t = followUpWords(context.locale)
  const address = { caseId: data.caseId, returnId: data.plan.id }
  return (
    <Page
      title={t('followUps')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{t('lead')}</p>}
    >
      <Choice data={data} refused={refusedAt(refused, paths.choose(address))} />
      <Moments data={data} refused={refused} />
      <PartnersLink data={data} refused={refusedAt(refused, paths.openLink(address))} />
    </Page>
  )
}

interface LinkMade {
  readonly context: PageContext
  readonly address: string
  readonly back: string
  readonly partnerName: string
  readonly lastDay: string
}

/** The link, shown once and never again. */
export const LinkMadePage: FC<LinkMade> = ({ context, address, back, partnerName, lastDay }) => {
  const t = followUpWords(context.locale)
  return (
    <Page context={context} title={t('linkMade')} windowTitle={t('followUp')}>
      <Made address={address} partnerName={partnerName} lastDay={lastDay} />
      <p>
        <Link href={back}>{t('back')}</Link>
      </p>
    </Page>
  )
}

const Made: FC<Omit<LinkMade, 'context' | 'back'>> = ({ address, partnerName, lastDay }) => {
  const t = useFollowUpWords()
  const format = useFormat()
  return (
    <>
      <p>{t('linkMadeText', { partner: partnerName })}</p>
      <p class="secret-link">{address}</p>
      <p>{t('linkWorks', { day: format.date(lastDay) })}</p>
    </>
  )
}
