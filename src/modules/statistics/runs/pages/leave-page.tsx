import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { Form } from '../../../../web/components/form.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { runWords } from '../messages.ts'
import { runPaths as paths } from '../paths.ts'
import type { viewRun } from '../view-actions.ts'
import { StateOf } from './list-page.tsx'

/** What follows when our body leaves? */
export const LeavePage: View<Awaited<ReturnType<typeof viewRun.run>>> = ({ data, context }) => {
  const t = runWords(context.locale)
  const { run, progress, mayWithdraw } = data
  const address = { linkageId: run.id }
  return (
    <Page
      title={t('leave')}
      breadcrumb={[
        { href: paths.runs(), label: t('runs') },
        { href: paths.run(address), label: run.title[context.locale] },
      ]}
      state={
        <p>
          <StateOf state={progress.state} /> {mayWithdraw ? null : t('leaveNot')}
        </p>
      }
    >
      {mayWithdraw ? (
        <Form action={paths.withdraw(address)} label={t('leave')}>
          <ConfirmEffect
            effects={[t('effectLeave'), t('effectLeaveDestroy')]}
            irrevocable
            danger
            confirmLabel={t('leaveButton')}
            cancelHref={paths.run(address)}
          />
        </Form>
      ) : null}
    </Page>
  )
}
