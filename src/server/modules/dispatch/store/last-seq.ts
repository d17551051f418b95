export { settledSeq } from '../../../platform/events/settled.ts';
