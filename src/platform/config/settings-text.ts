import { type SettingSchema, settingsSchema } from './settings.ts'

const limitsOf = ({ enum: values, minimum, maximum, minLength }: SettingSchema): string | undefined => {
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ')
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`
  return minLength === undefined ? undefined : `at least ${minLength} characters`
}

/** Every setting with its default and what it means, as a table for those who run the house. */
export const settingsText = (): string => {
  const rows = Object.entries(settingsSchema.properties).map(([name, setting]) => {
    const { description, default: value } = setting
    const said = value === undefined ? 'none' : value === '' ? 'empty' : `\`${value}\``
    const limits = limitsOf(setting)
    return `| \`${name}\` | ${said} | ${description}${limits === undefined ? '' : ` (${limits})`} |`
  })
  return `# Settings
Read from the environment when a command starts; a wrong one stops it with its name. An empty one is none. Under systemd a setting may also
come as a credential of its name (\`LoadCredential=SAMLAD_SECRET_KEY:/etc/samlad/secret\`), so that no secret stands in a unit. This table is
made by \`bin/samlad generate\` from \`src/platform/config/settings.ts\`.

| setting | without it | what it is |
| --- | --- | --- |
${rows.join('\n')}
`
}
