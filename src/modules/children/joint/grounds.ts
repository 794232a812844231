import type { SectionKey } from '../../law/index.ts'
import type { Ground, Part } from './schema.ts'

const social: readonly Part[] = ['social_services']
const health: readonly Part[] = ['child_health', 'forensic_medicine']
const crime: readonly Part[] = ['police', 'prosecutor']
const all: readonly Part[] = [...social, ...health, ...crime]

interface Way {
  readonly from: readonly Part[]
  readonly to: readonly Part[]
  readonly sections: (from: Part) => readonly SectionKey[]
}

/** What a harm test is made under, by the secrecy that the sharing authority is bound by. */
const secrecyOf = (from: Part): readonly SectionKey[] => {
  if (from === 'social_services') return ['osl-26-1']
  if (from === 'child_health' || from === 'forensic_medicine') return ['osl-25-1']
  return ['osl-18-1', 'osl-35-1', 'bdl-2-22']
}

/**
 * The grounds on which one authority of a joint investigation may tell another. The general clause (OSL 10:27) does not hold for
 * social services and health care (25:1–8, 26:1–6); it does for police and prosecutors, whose data 35:1 protects. They tell what
 * their preliminary investigation bears (18:1, 35:1; the Criminal Data Act 2:22), or what they are obliged to tell. The child's or
 * guardian's consent (12:2) lifts what protects the child, and not what protects the investigation: it is no ground of theirs. What
 * another authority needs against crime goes by 10:15 a from whom it does not except, which is health care (25:1–5).
 */
const ways: Readonly<Record<Ground, Way>> = {
  consent: { from: [...social, ...health], to: all, sections: () => ['osl-12-2'] },
  offence_against_child: { from: [...social, ...health], to: crime, sections: () => ['osl-10-21'] },
  duty_to_report: { from: [...health, ...crime], to: social, sections: () => ['osl-10-28', 'sol-19-1'] },
  duty_to_inquiry: { from: [...health, ...crime], to: social, sections: () => ['osl-10-28', 'sol-20-6'] },
  care_of_child: {
    from: [...social, ...health],
    to: [...social, ...health],
    sections: (from) => [from === 'social_services' ? 'osl-26-9' : 'osl-25-12'],
  },
  against_crime: { from: crime, to: all, sections: () => ['osl-10-15-a'] },
  general_clause: { from: crime, to: all, sections: () => ['osl-10-27'] },
  own_task: { from: all, to: all, sections: () => ['osl-10-2'] },
  no_harm: { from: all, to: all, sections: secrecyOf },
}

/** Whether a ground can carry something from one authority to another. */
export const fits = (ground: Ground, from: Part, to: Part): boolean =>
  ways[ground].from.includes(from) && ways[ground].to.includes(to)

/** Whether a ground carries anything at all from an authority. */
export const carriesFrom = (ground: Ground, from: Part): boolean => ways[ground].from.includes(from)

/** The sections that a ground rests on, for the authority that shares. */
export const sectionsFor = (ground: Ground, from: Part): readonly SectionKey[] => ways[ground].sections(from)
