import { dayOf } from '../../../platform/clock/clock.ts'
import { paths } from '../paths.ts'
import { materialWords } from './messages.ts'
import type { ViewedMaterial } from './read-actions.ts'

/** A material as programs that list learning resources read it: schema.org Course or LearningResource, with the terms of LRMI. */
export const describedForMachines = ({ material, version, pages, baseUrl }: ViewedMaterial) => {
  const t = materialWords(version.language === 'sv' ? 'sv' : 'en')
  const address = (material.kind === 'course' ? paths.course : paths.pack)({ materialId: material.id })
  const days = version.publishedAt === null ? {} : { datePublished: dayOf(version.publishedAt) }
  return {
    '@context': 'https://schema.org',
    '@type': material.kind === 'course' ? 'Course' : 'LearningResource',
    ...(baseUrl ? { '@id': baseUrl + address, url: baseUrl + address } : {}),
    name: version.title,
    description: version.summary,
    inLanguage: version.language,
    version: String(version.number),
    ...days,
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: material.bodyName ?? 'Samlad' },
    ...(version.hours === null ? {} : { timeRequired: `PT${version.hours * 60}M` }),
    learningResourceType: t(material.kind),
    audience: {
      '@type': 'EducationalAudience',
      educationalRole: material.setting === null ? t('forAll') : t(material.setting),
    },
    hasPart: pages.map(({ title, position }) => ({ '@type': 'LearningResource', name: title, position })),
  }
}
