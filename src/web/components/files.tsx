import type { FC } from 'hono/jsx'
import { useFieldLabel } from '../field-labels.ts'
import { useReader, useWords } from '../reader.ts'
import { listName } from './choice-field.tsx'
import { fieldId } from './errors.tsx'
import { describeControl, FieldDescription, FieldErrorMessage, type FieldProps } from './field.tsx'
import { Link } from './link.tsx'

export type ListedFile = {
  href: string
  name: string
  /** Size in bytes. */
  size: number
  /** What kind of file, in words: "PDF", "Word". */
  kind?: string
  /** Who added it and when, or what it shows. */
  note?: string
}

/** Bytes as a person reads them: `1,4 MB`. */
const formatSize = (bytes: number, locale: string): string => {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte'
  const amount = bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(amount)
}

/** Files that may be fetched. */
export const FileList: FC<{ files: readonly ListedFile[] }> = ({ files }) => {
  const { locale } = useReader()
  return (
    <ul class="file-list">
      {files.map(({ href, name, size, kind, note }) => (
        <li>
          <Link href={href}>{name}</Link>
          <span class="file-list-facts">{[kind, formatSize(size, locale)].filter(Boolean).join(', ')}</span>
          {note ? <span class="file-list-note">{note}</span> : null}
        </li>
      ))}
    </ul>
  )
}

/** A file to send, or a list of them where `multiple` says so. Needs `<Form multipart>`; the island `upload` lets it take a dropped file and show its name. */
export const FileField: FC<
  Omit<FieldProps, 'readonly' | 'autocomplete'> & { accept?: string; multiple?: boolean }
> = ({ accept, multiple, ...field }) => {
  const t = useWords()
  useFieldLabel(field.name, field.label)
  return (
    <div class="ds-field">
      <label class="ds-label" for={fieldId(field.name)}>
        {field.label}
        {field.optional === true ? <span class="field-optional"> ({t('optional')})</span> : null}
      </label>
      <FieldDescription name={field.name} description={field.description} />
      <div class="file-drop" data-file-drop>
        <input
          class="file-drop-input"
          type="file"
          id={fieldId(field.name)}
          name={multiple ? listName(field.name) : field.name}
          {...(accept ? { accept } : {})}
          {...(multiple ? { multiple: true } : {})}
          {...(field.optional ? {} : { required: true })}
          {...describeControl(field)}
        />
        <p class="file-drop-hint" data-file-drop-hint hidden>
          {t('dropFile')}
        </p>
      </div>
      <FieldErrorMessage name={field.name} error={field.error} />
    </div>
  )
}
