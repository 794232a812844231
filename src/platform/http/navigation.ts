/** The three headings under which the links stand that do not fit on the line, in their order. */
export const navigationGroups = ['work', 'plan', 'own'] as const
export type NavigationGroup = (typeof navigationGroups)[number]
