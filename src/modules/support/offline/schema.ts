import { z } from 'zod'
import { locales } from '../../../platform/i18n/locale.ts'

/** The pages that are kept on a device; the start page has no name. */
export const offlinePages = ['case', 'child', 'adult', 'clocks', 'numbers', 'taken'] as const
export type OfflinePage = (typeof offlinePages)[number]

const Language = z.enum(locales)

export const startInput = z.object({ language: Language })
export const pageInput = z.object({ language: Language, page: z.enum(offlinePages) })
export const noInput = z.object({})
