import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { useWords } from '../reader.ts'
import { Button, ButtonRow } from './button.tsx'
import { Heading } from './card.tsx'
import { Link } from './link.tsx'

type ConfirmProps = {
  /** What will follow, each a sentence with its numbers: "Två utskrifter kan inte återkallas." */
  effects: readonly Child[]
  irrevocable?: boolean
  confirmLabel: string
  cancelHref: string
  /** For a step that takes something away. */
  danger?: boolean
}

/** Shows the effect of a far-reaching step before it is taken. Stands inside a `<Form>`; `children` are its fields. */
export const ConfirmEffect: FC<PropsWithChildren<ConfirmProps>> = ({
  effects,
  irrevocable,
  confirmLabel,
  cancelHref,
  danger,
  children,
}) => {
  const t = useWords()
  return (
    <>
      <div class="confirm-effect" data-color={danger ? 'danger' : 'warning'}>
        <Heading level={2} size="2xs">
          {t('confirmHeading')}
        </Heading>
        <ul>
          {effects.map((effect) => (
            <li>{effect}</li>
          ))}
        </ul>
        {irrevocable ? <p class="confirm-effect-final">{t('confirmIrrevocable')}</p> : null}
      </div>
      {children}
      <ButtonRow>
        <Button danger={danger ?? false}>{confirmLabel}</Button>
        <Link href={cancelHref}>{t('cancel')}</Link>
      </ButtonRow>
    </>
  )
}
