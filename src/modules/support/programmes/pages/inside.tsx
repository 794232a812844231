import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { OwnStays } from '../stay-store.ts'
import { useProgrammeWords } from './words.tsx'

/** Above one's cases: who is in the programmes of one's body, and whom to ask how it went after them. */
export const Inside: FC<{ data: OwnStays }> = ({ data: { inside, due } }) => {
  const t = useProgrammeWords()
  const format = useFormat()
  if (inside.length + due.length === 0) return null
  return (
    <Section id="inside" heading={t('inside')}>
      <ul class="item-list">
        {due.map(({ id, caseId, number, months, dueOn }) => (
          <li>
            <div class="item-list-name">
              <Link href={paths.followUp({ caseId, followUpId: id })}>{t('followUp', { months })}</Link>
              <span class="nowrap">{number}</span>
              <Day day={dueOn} kind="deadline" />
            </div>
          </li>
        ))}
        {inside.map(({ id, caseId, number, programmeName, fromDay, isPlanned }) => (
          <li>
            <div class="item-list-name">
              <Link
                href={
                  isPlanned ? paths.stay({ caseId, stayId: id }) : paths.discharge({ caseId, stayId: id })
                }
              >
                {programmeName}
              </Link>
              <span class="nowrap">{number}</span>
              <span>{t('since', { day: format.date(fromDay) })}</span>
              {isPlanned ? null : <Status kind="missing">{t('noDischarge')}</Status>}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.followUps()}>{t('dueFollowUps')}</Link>
      </p>
    </Section>
  )
}
