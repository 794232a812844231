/** The time in which days, hours and the law’s times are told. */
export const TIME_ZONE = 'Europe/Stockholm'
