import { counterOf } from '../../../platform/monitoring/metrics.ts';
import type { PositionFault } from '../domain/position.ts';

const reports = counterOf('thali_positions_total', 'Positions that riders reported, by what became of them: taken, or the fault', ['outcome']);
const doubtful = counterOf('thali_positions_doubtful_total', 'Times that a rider had sent too many doubtful positions', []);

export const countReport = (outcome: 'taken' | PositionFault): void => reports.inc({ outcome });
export const countDoubtful = (): void => doubtful.inc();
