import type { Child, FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { InsideProps } from './inside.ts'

/** A step that ends something, with why: folded, as it is seldom the one that is meant. What else it asks for stands first. */
export const Because: FC<{
  action: string
  words: { step: string; lead: string; why: string; hint?: string }
  refused: InsideProps['refused']
  children?: Child
}> = ({ action, words: { step, lead, why, hint }, refused, children }) => {
  const sent = refusedAt(refused, action)
  return (
    <Details summary={step} open={sent !== undefined}>
      <Form action={action} label={step}>
        <p>{lead}</p>
        {children}
        <TextAreaField {...fieldsIn(sent)('because')} label={why} description={hint} rows={2} />
        <ButtonRow>
          <Button variant="secondary" danger>
            {step}
          </Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}
