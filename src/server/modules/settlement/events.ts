import type { DomainEvent, RecordedEvent } from '../../platform/events/append.ts';
import type { PayeeType } from './store/payables.ts';

export type SettlementEventType = 'settlement.statement_issued' | 'settlement.payout_requested' | 'settlement.payout_processed' | 'settlement.payout_failed';

/** A statement, and what is to be paid on it in paise; the payout where there is one. */
export interface StatementFact {
  readonly statementId: string;
  readonly payeeType: PayeeType;
  readonly payeeId: string;
  readonly payoutId: string | null;
  readonly amountPaise: number;
}
export type RecordedSettlementEvent = RecordedEvent<SettlementEventType, StatementFact>;

export const settlementEvent = (type: SettlementEventType, payload: StatementFact): DomainEvent<SettlementEventType, StatementFact> => ({
  type,
  version: 2,
  aggregate: 'settlement_statement',
  aggregateId: payload.statementId,
  payload,
});
