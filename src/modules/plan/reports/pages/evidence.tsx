import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { FileField, FileList } from '../../../../web/components/files.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { useWords } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { EvidenceFile } from '../store.ts'
import { takingBack } from './saved-files.ts'
import { useReportWords } from './words.tsx'

const kindOf = (mediaType: string): string =>
  ({
    'application/pdf': 'PDF',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  })[mediaType] ?? (mediaType.split('/')[1] ?? mediaType).toUpperCase()

const isReadable = ({ mediaType }: EvidenceFile): boolean =>
  ['PDF', 'Word', 'PLAIN'].includes(kindOf(mediaType))

/** The files of a report-back; those taken back are left out. */
export const EvidenceList: FC<{ evidence: readonly EvidenceFile[]; downloadable?: boolean }> = ({
  evidence,
  downloadable = true,
}) => {
  const t = useReportWords()
  const kept = evidence.filter(({ withdrawn }) => !withdrawn)
  if (kept.length === 0) return <p class="not-given">{t('noEvidence')}</p>
  if (!downloadable)
    return (
      <ul>
        {kept.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ul>
    )
  return (
    <FileList
      files={kept.map(({ id, name, size, mediaType, title }) => ({
        href: paths.evidence({ evidenceId: id }),
        name,
        size,
        kind: kindOf(mediaType),
        ...(title === name ? {} : { note: title }),
      }))}
    />
  )
}

/**
 * Files to add and take back, inside the form of the report-back: whatever button is pressed, the text beside them is sent
 * along and saved.
 */
export const EvidenceFields: FC<{
  evidence: readonly EvidenceFile[]
  errors: FieldErrors
  /** Where what a file says is proposed. */
  proposalsOf: (evidenceId: string) => string
  /** Whether files may be fetched and taken back; a link only adds. */
  mayTakeBack: boolean
}> = ({ evidence, errors, proposalsOf, mayTakeBack }) => {
  const t = useReportWords()
  const shared = useWords()
  const kept = evidence.filter(({ withdrawn }) => !withdrawn)
  return (
    <Section id="evidence" heading={t('evidenceHeading')}>
      <p class="field-group-hint">{t('evidenceHint')}</p>
      <EvidenceList evidence={evidence} downloadable={mayTakeBack} />
      {kept
        .filter((file) => mayTakeBack || isReadable(file))
        .map((file) => (
          <ButtonRow>
            {isReadable(file) ? (
              <Link href={proposalsOf(file.id)}>
                {t('readFile')}: {file.title}
              </Link>
            ) : null}
            {mayTakeBack ? (
              <Button
                variant="tertiary"
                name="next"
                value={takingBack(file.id)}
                label={`${t('takeBack')}: ${file.title}`}
              >
                {t('takeBack')}
              </Button>
            ) : null}
          </ButtonRow>
        ))}
      <FileField name="file" label={t('file')} error={errorFor(errors, 'file')} />
      <Details
        summary={`${t('fileTitle')} (${shared('optional')})`}
        open={errorFor(errors, 'title') !== undefined}
      >
        <TextField
          name="title"
          label={t('fileTitle')}
          optional="unmarked"
          error={errorFor(errors, 'title')}
        />
      </Details>
      <ButtonRow>
        <Button variant="secondary" name="next" value="file">
          {t('addFile')}
        </Button>
      </ButtonRow>
    </Section>
  )
}
