/** The front door of the simulator: the demo's background life, and studies of made-up city days. */
export type { Sketch } from './domain/city/city.ts';
export { backgroundLife } from './life.ts';
export type { LifeOptions, PublicApi } from './people.ts';
export { startSimulation } from './start.ts';
export { POLICIES } from './study/policies.ts';
export type { CityReport } from './study/report.ts';
export { reportHtml } from './study/report-html.ts';
export { FRIDAY_EVENING, ORDERS_A_RIDER, type Study, type StudyRequest, studyPolicy } from './study/study-policy.ts';
