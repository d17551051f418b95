-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "cash_paise" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pay_formula" SMALLINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "settlement_policy" ADD COLUMN     "hold_days" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "settlement_cycle" ADD COLUMN     "payable_from" TIMESTAMPTZ(3);
UPDATE "settlement_cycle" SET "payable_from" = "to_at";
ALTER TABLE "settlement_cycle" ALTER COLUMN "payable_from" SET NOT NULL;

-- AlterTable
ALTER TABLE "settlement_dispute" ADD COLUMN     "subject_id" TEXT,
ADD COLUMN     "subject_type" TEXT;

-- AlterTable
-- Payouts of before were of restaurants, paid from the bank's own page.
ALTER TABLE "settlement_payout" RENAME COLUMN "restaurant_id" TO "payee_id";
ALTER TABLE "settlement_payout" ADD COLUMN     "account" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "instead_of_id" UUID,
ADD COLUMN     "payee_type" TEXT NOT NULL DEFAULT 'restaurant',
ADD COLUMN     "processed_at" TIMESTAMPTZ(3);
UPDATE "settlement_payout" SET "processed_at" = "requested_at" WHERE "failed_at" IS NULL;
ALTER TABLE "settlement_payout" ALTER COLUMN "account" DROP DEFAULT, ALTER COLUMN "payee_type" DROP DEFAULT;

-- CreateTable
CREATE TABLE "rider_bonus" (
    "rider_id" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "city_id" UUID NOT NULL,
    "trips" INTEGER NOT NULL,
    "target" INTEGER NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "formula" SMALLINT NOT NULL,
    "earned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rider_bonus_pkey" PRIMARY KEY ("rider_id","day")
);

-- CreateTable
CREATE TABLE "sandbox_settlement_item" (
    "entity_id" TEXT NOT NULL,
    "settlement_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "fee_paise" INTEGER NOT NULL,
    "tax_paise" INTEGER NOT NULL,
    "utr" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sandbox_settlement_item_pkey" PRIMARY KEY ("entity_id")
);

-- CreateTable
CREATE TABLE "payout_account" (
    "payee_type" TEXT NOT NULL,
    "payee_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_account_pkey" PRIMARY KEY ("payee_type","payee_id")
);

-- CreateTable
CREATE TABLE "rider_statement" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "rider_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "net_paise" BIGINT NOT NULL,
    "carried_paise" BIGINT NOT NULL,
    "payable_paise" BIGINT NOT NULL,
    "hold_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "rider_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rider_statement_entry" (
    "entry_seq" BIGINT NOT NULL,
    "rider_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,

    CONSTRAINT "rider_statement_entry_pkey" PRIMARY KEY ("entry_seq","rider_id")
);

-- CreateTable
CREATE TABLE "rider_statement_line" (
    "statement_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "formula" SMALLINT,
    "parts" JSONB NOT NULL,
    "pay_paise" BIGINT NOT NULL,
    "tip_paise" BIGINT NOT NULL,
    "bonus_paise" BIGINT NOT NULL,
    "cash_kept_paise" BIGINT NOT NULL,
    "deduction_paise" BIGINT NOT NULL,
    "adjustments_paise" BIGINT NOT NULL,
    "net_paise" BIGINT NOT NULL,
    "welfare_paise" BIGINT NOT NULL,

    CONSTRAINT "rider_statement_line_pkey" PRIMARY KEY ("statement_id","subject_type","subject_id")
);

-- CreateTable
CREATE TABLE "gateway_settlement" (
    "id" TEXT NOT NULL,
    "driver" TEXT NOT NULL,
    "utr" TEXT,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,
    "gross_paise" BIGINT NOT NULL,
    "fee_paise" BIGINT NOT NULL,
    "fee_gst_paise" BIGINT NOT NULL,
    "item_count" INTEGER NOT NULL,
    "differences" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gateway_settlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gateway_settlement_item" (
    "entity_id" TEXT NOT NULL,
    "settlement_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "amount_paise" BIGINT NOT NULL,

    CONSTRAINT "gateway_settlement_item_pkey" PRIMARY KEY ("entity_id")
);

-- CreateIndex
CREATE INDEX "gateway_settlement_item_settlement_id_idx" ON "gateway_settlement_item"("settlement_id");

-- CreateIndex
CREATE INDEX "sandbox_settlement_item_settled_at_idx" ON "sandbox_settlement_item"("settled_at");

-- CreateIndex
CREATE INDEX "rider_statement_rider_id_created_at_idx" ON "rider_statement"("rider_id", "created_at");

-- CreateIndex
CREATE INDEX "rider_statement_status_idx" ON "rider_statement"("status");

-- CreateIndex
CREATE UNIQUE INDEX "rider_statement_cycle_id_rider_id_key" ON "rider_statement"("cycle_id", "rider_id");

-- CreateIndex
CREATE INDEX "rider_statement_entry_statement_id_idx" ON "rider_statement_entry"("statement_id");

-- CreateIndex
CREATE INDEX "gateway_settlement_settled_at_idx" ON "gateway_settlement"("settled_at");

-- CreateIndex
CREATE UNIQUE INDEX "settlement_payout_instead_of_id_key" ON "settlement_payout"("instead_of_id");

ALTER TABLE settlement_statement DROP CONSTRAINT settlement_statement_status;
ALTER TABLE settlement_statement ADD CONSTRAINT settlement_statement_status CHECK (status IN ('draft', 'issued', 'paying', 'paid'));
ALTER TABLE rider_statement ADD CONSTRAINT rider_statement_status CHECK (status IN ('draft', 'issued', 'paying', 'paid'));
ALTER TABLE rider_statement ADD CONSTRAINT rider_statement_sums CHECK (carried_paise <= 0 AND payable_paise = greatest(0, net_paise + carried_paise));
ALTER TABLE rider_statement_line ADD CONSTRAINT rider_statement_line_sums
  CHECK (net_paise = pay_paise + tip_paise + bonus_paise - cash_kept_paise - deduction_paise + adjustments_paise);
ALTER TABLE settlement_policy ADD CONSTRAINT settlement_policy_hold CHECK (hold_days BETWEEN 0 AND 30);
ALTER TABLE settlement_dispute ADD CONSTRAINT settlement_dispute_line CHECK ((subject_type IS NULL) = (subject_id IS NULL));
ALTER TABLE settlement_payout ADD CONSTRAINT settlement_payout_payee CHECK (payee_type IN ('restaurant', 'rider'));
ALTER TABLE settlement_payout ADD CONSTRAINT settlement_payout_end CHECK (processed_at IS NULL OR failed_at IS NULL);
ALTER TABLE payout_account ADD CONSTRAINT payout_account_payee CHECK (payee_type IN ('restaurant', 'rider'));
ALTER TABLE gateway_settlement ADD CONSTRAINT gateway_settlement_amounts CHECK (fee_paise >= 0 AND fee_gst_paise >= 0 AND gross_paise >= fee_paise + fee_gst_paise);
CREATE TRIGGER rider_bonus_append_only BEFORE UPDATE OR DELETE ON rider_bonus FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER gateway_settlement_append_only BEFORE UPDATE OR DELETE ON gateway_settlement FOR EACH ROW EXECUTE FUNCTION refuse_change();
