import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { sharedWords } from '../../../../web/messages.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { BothVersions, entered } from '../../form-state.tsx'
import { paths } from '../../paths.ts'
import { claimWords } from '../messages.ts'
import type { ViewedClaim } from '../view-actions.ts'
import { bothWords, ClaimStanding, claimCrumbs, Notices, ofClaim } from './words.tsx'

type Words = ReturnType<typeof claimWords>

/** What a step of a claim asks for, on a page of its own. */
interface Step {
  readonly title: (t: Words) => string
  readonly fields: FC<{ data: ViewedClaim; refused: RefusedForm | undefined }>
  readonly address: (of: { caseId: string; claimId: string }) => string
  /** What stands in the claim already, for the second of two who write. */
  readonly saved?: (data: ViewedClaim, t: Words) => readonly { name: string; label: string; saved: string }[]
}

/** A page for one step of a claim: what it asks, where the claim stands, and both versions where two have written. */
export const stepView = ({ title, fields: Fields, address, saved }: Step): View<ViewedClaim> =>
  function StepPage({ data, context, refused }) {
    const t = claimWords(context.locale)
    const shared = sharedWords(context.locale)
    const { claim, number } = data
    const of = ofClaim(data)
    return (
      <Page
        context={context}
        title={title(t)}
        windowTitle={t('case', { number })}
        breadcrumb={claimCrumbs(t, { ...of, number })}
        state={<ClaimStanding state={claim.state} />}
        errors={refused?.errors ?? []}
        islands={['forms']}
      >
        <Notices notices={data.notices} />
        <Form action={address(of)} revision={claim.revision} warnUnsaved label={title(t)}>
          <BothVersions
            refused={refused}
            revision={claim.revision}
            words={bothWords(t)}
            fields={(saved?.(data, t) ?? []).map((field) => ({
              ...field,
              entered: entered(refused, field.name),
            }))}
          />
          <Fields data={data} refused={refused} />
          <ButtonRow>
            <Button>{shared('save')}</Button>
            <a class="ds-link" href={paths.claim(of)}>
              {shared('cancel')}
            </a>
          </ButtonRow>
        </Form>
      </Page>
    )
  }
