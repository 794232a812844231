import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { Heading } from './card.tsx'

export type MessageKind = 'info' | 'success' | 'warning' | 'danger'

/** Something to know before going on. It belongs to the page; it does not announce itself. */
export const Alert: FC<PropsWithChildren<{ kind?: MessageKind; heading?: string; headingLevel?: 2 | 3 }>> = ({
  kind = 'info',
  heading,
  headingLevel = 2,
  children,
}) => (
  <div class="ds-alert" data-color={kind}>
    {heading ? (
      <Heading level={headingLevel} size="2xs">
        {heading}
      </Heading>
    ) : null}
    {children}
  </div>
)

/** What just happened ("Rapporten är inskickad."): takes the focus when the page comes, and so is read aloud. Give it to `<Page notice>`. */
export const Notice: FC<PropsWithChildren<{ kind?: MessageKind }>> = ({ kind = 'success', children }) => (
  <div class="ds-alert notice" data-color={kind} role="status" tabindex={-1} autofocus>
    {children}
  </div>
)

/** Where a list is empty: what will be here and how to begin. */
export const EmptyState: FC<PropsWithChildren<{ heading: string; headingLevel?: 2 | 3; action?: Child }>> = ({
  heading,
  headingLevel = 2,
  action,
  children,
}) => (
  <div class="empty-state">
    <Heading level={headingLevel} size="xs">
      {heading}
    </Heading>
    {children ? <div class="empty-state-text">{children}</div> : null}
    {action ? <div class="empty-state-action">{action}</div> : null}
  </div>
)
