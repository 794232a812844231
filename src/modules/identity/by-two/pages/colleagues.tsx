import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../../platform/access/role-messages.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState, Notice } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { BodyField } from '../../forms/body-field.tsx'
import { identityPaths } from '../../paths.ts'
import type { ViewedColleagues } from '../actions.ts'
import { byTwoWords } from '../messages.ts'
import { ProposalList, useByTwoWords } from './proposals.tsx'

const doneKeys = ['asked', 'given', 'confirmed', 'sent', 'refused', 'noted'] as const

/** Who is to be let in, and does it wait for me? */
export const ColleaguesPage: View<ViewedColleagues> = ({ data, context, refused }) => {
  const t = byTwoWords(context.locale)
  const done = refused ? undefined : doneKeys.find((key) => key === data.done)
  const isWaiting = (one: ViewedColleagues['proposals'][number]) =>
    one.confirmedAt === null && one.refusedAt === null
  const waiting = data.proposals.filter(isWaiting)
  const earlier = data.proposals.filter((one) => !isWaiting(one))
  return (
    <Page
      title={t('title')}
      state={<p>{t('lead')}</p>}
      notice={done ? <Notice>{t(`done_${done}`)}</Notice> : undefined}
    >
      <Section heading={t('waiting')} id="waiting">
        {waiting.length === 0 ? (
          <EmptyState heading={t('waitingNone')}>{t('waitingNoneText')}</EmptyState>
        ) : (
          <ProposalList proposals={waiting} />
        )}
      </Section>
      {data.mayAsk ? <Asking data={data} refused={refused} /> : null}
      {data.mayLetIn ? <Tonight colleagues={data.colleagues} refused={refused} /> : null}
      {data.mayRestore ? <Lost {...data} refused={refused} /> : null}
      {data.mayAgree ? <Second hasSecond={data.hasSecond} refused={refused} /> : null}
      {earlier.length === 0 ? null : (
        <Section heading={t('earlier')} id="earlier">
          <ProposalList proposals={earlier} />
        </Section>
      )}
    </Page>
  )
}

const Asking: FC<{ data: ViewedColleagues; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useByTwoWords()
  const roleName = translator(roleMessages, useReader().locale)
  const field = fieldsIn(refusedAt(refused, identityPaths.colleagues()))
  return (
    <Section heading={t('ask')} id="ask">
      <p class="quiet">{data.bodies === undefined ? t('askText') : t('askHouse')}</p>
      <Form action={identityPaths.colleagues()} send={t('send')}>
        <TextField {...field('name')} label={t('name')} width={32} autocomplete="off" />
        <TextField {...field('email')} label={t('email')} type="email" width={32} autocomplete="off" />
        {data.bodies === undefined ? null : (
          <BodyField {...field('body')} label={t('body')} bodies={data.bodies} />
        )}
        <SelectField
          {...field('role')}
          label={t('role')}
          options={data.roles.map((role) => ({ value: role, label: roleName(role) }))}
        />
      </Form>
    </Section>
  )
}

type Choosing = { colleagues: ViewedColleagues['colleagues']; refused: RefusedForm | undefined }

const Tonight: FC<Choosing> = ({ colleagues, refused }) => {
  const t = useByTwoWords()
  const field = fieldsIn(refusedAt(refused, identityPaths.letIn()))
  return (
    <Section heading={t('tonight')} id="tonight">
      <p class="quiet">{t('tonightText')}</p>
      <Form action={identityPaths.letIn()} send={t('tonightSend')} secondary>
        <SelectField
          {...field('person')}
          label={t('lostWho')}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form>
    </Section>
  )
}

/** Without mail a link goes to nobody who has come in before. */
const Lost: FC<Choosing & Pick<ViewedColleagues, 'sendsMail'>> = ({ colleagues, sendsMail, refused }) => {
  const t = useByTwoWords()
  const people = sendsMail ? colleagues : colleagues.filter(({ activatedAt }) => activatedAt === null)
  const field = fieldsIn(refusedAt(refused, identityPaths.restore()))
  return (
    <Section heading={t('lost')} id="lost">
      <p class="quiet">{t(sendsMail ? 'lostText' : 'lostNoMail')}</p>
      {people.length === 0 ? null : (
        <Form action={identityPaths.restore()} send={t('lostSend')} secondary>
          <SelectField
            {...field('person')}
            label={t('lostWho')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form>
      )}
    </Section>
  )
}

const Second: FC<{ hasSecond: boolean; refused: RefusedForm | undefined }> = ({ hasSecond, refused }) => {
  const t = useByTwoWords()
  const field = fieldsIn(refusedAt(refused, identityPaths.secondPerson()))
  return (
    <Section heading={t('second')} id="second">
      <p class="quiet">{t(hasSecond ? 'secondText' : 'secondNobody')}</p>
      {hasSecond ? (
        <Form action={identityPaths.secondPerson()} send={t('sendSecond')} secondary>
          <TextField
            {...field('second')}
            label={t('secondEmail')}
            type="email"
            width={32}
            autocomplete="off"
          />
        </Form>
      ) : null}
    </Section>
  )
}
