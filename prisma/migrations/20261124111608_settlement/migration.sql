-- CreateTable
CREATE TABLE "commission_terms" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "restaurant_id" UUID,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "basis_points" INTEGER NOT NULL,

    CONSTRAINT "commission_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deductee" (
    "id" UUID NOT NULL,
    "legal_name" TEXT NOT NULL,
    "pan" TEXT,
    "kind" TEXT NOT NULL,

    CONSTRAINT "deductee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restaurant_deductee" (
    "restaurant_id" UUID NOT NULL,
    "deductee_id" UUID NOT NULL,

    CONSTRAINT "restaurant_deductee_pkey" PRIMARY KEY ("restaurant_id")
);

-- CreateTable
CREATE TABLE "deductee_year" (
    "deductee_id" UUID NOT NULL,
    "financial_year" INTEGER NOT NULL,
    "gross_paise" BIGINT NOT NULL,
    "tax_units" BIGINT NOT NULL,
    "withheld_paise" BIGINT NOT NULL,

    CONSTRAINT "deductee_year_pkey" PRIMARY KEY ("deductee_id","financial_year")
);

-- CreateTable
CREATE TABLE "order_charge" (
    "order_id" UUID NOT NULL,
    "order_code" TEXT NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "deductee_id" UUID NOT NULL,
    "financial_year" INTEGER NOT NULL,
    "delivered_at" TIMESTAMPTZ(3) NOT NULL,
    "items_paise" INTEGER NOT NULL,
    "packaging_paise" INTEGER NOT NULL,
    "restaurant_discount_paise" INTEGER NOT NULL,
    "platform_discount_paise" INTEGER NOT NULL,
    "commission_basis_points" INTEGER NOT NULL,
    "commission_paise" INTEGER NOT NULL,
    "commission_gst_paise" INTEGER NOT NULL,
    "tds_paise" INTEGER NOT NULL,
    "tcs_paise" INTEGER NOT NULL,

    CONSTRAINT "order_charge_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "settlement_policy" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "week_starts_on" SMALLINT NOT NULL,

    CONSTRAINT "settlement_policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settlement_cycle" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settlement_cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settlement_statement" (
    "id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "net_paise" BIGINT NOT NULL,
    "carried_paise" BIGINT NOT NULL,
    "payable_paise" BIGINT NOT NULL,
    "invoice_id" UUID,
    "hold_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "settlement_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settlement_entry" (
    "entry_seq" BIGINT NOT NULL,
    "statement_id" UUID NOT NULL,

    CONSTRAINT "settlement_entry_pkey" PRIMARY KEY ("entry_seq")
);

-- CreateTable
CREATE TABLE "settlement_line" (
    "statement_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "items_paise" BIGINT NOT NULL,
    "packaging_paise" BIGINT NOT NULL,
    "restaurant_discount_paise" BIGINT NOT NULL,
    "platform_discount_paise" BIGINT NOT NULL,
    "earned_paise" BIGINT NOT NULL,
    "commission_paise" BIGINT NOT NULL,
    "commission_gst_paise" BIGINT NOT NULL,
    "tds_paise" BIGINT NOT NULL,
    "tcs_paise" BIGINT NOT NULL,
    "refunds_paise" BIGINT NOT NULL,
    "adjustments_paise" BIGINT NOT NULL,
    "net_paise" BIGINT NOT NULL,

    CONSTRAINT "settlement_line_pkey" PRIMARY KEY ("statement_id","subject_type","subject_id")
);

-- CreateTable
CREATE TABLE "settlement_dispute" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolution" TEXT,
    "adjustment_paise" INTEGER,

    CONSTRAINT "settlement_dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settlement_payout" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "amount_paise" BIGINT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "settlement_payout_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "commission_terms_city_id_restaurant_id_effective_from_key" ON "commission_terms"("city_id", "restaurant_id", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "deductee_pan_key" ON "deductee"("pan");

-- CreateIndex
CREATE INDEX "restaurant_deductee_deductee_id_idx" ON "restaurant_deductee"("deductee_id");

-- CreateIndex
CREATE INDEX "order_charge_restaurant_id_delivered_at_idx" ON "order_charge"("restaurant_id", "delivered_at");

-- CreateIndex
CREATE UNIQUE INDEX "settlement_policy_city_id_effective_from_key" ON "settlement_policy"("city_id", "effective_from");

-- CreateIndex
CREATE UNIQUE INDEX "settlement_cycle_city_id_to_at_key" ON "settlement_cycle"("city_id", "to_at");

-- CreateIndex
CREATE INDEX "settlement_statement_restaurant_id_created_at_idx" ON "settlement_statement"("restaurant_id", "created_at");

-- CreateIndex
CREATE INDEX "settlement_statement_status_idx" ON "settlement_statement"("status");

-- CreateIndex
CREATE UNIQUE INDEX "settlement_statement_cycle_id_restaurant_id_key" ON "settlement_statement"("cycle_id", "restaurant_id");

-- CreateIndex
CREATE INDEX "settlement_entry_statement_id_idx" ON "settlement_entry"("statement_id");

-- CreateIndex
CREATE INDEX "settlement_dispute_statement_id_idx" ON "settlement_dispute"("statement_id");

-- CreateIndex
CREATE INDEX "settlement_payout_statement_id_idx" ON "settlement_payout"("statement_id");

-- A city has one default at a time: no two rows without a restaurant begin at once.
CREATE UNIQUE INDEX commission_terms_of_city ON commission_terms (city_id, effective_from) WHERE restaurant_id IS NULL;
ALTER TABLE commission_terms ADD CONSTRAINT commission_terms_share CHECK (basis_points BETWEEN 0 AND 5000);
ALTER TABLE deductee ADD CONSTRAINT deductee_kind CHECK (kind IN ('individual', 'huf', 'other'));
ALTER TABLE settlement_policy ADD CONSTRAINT settlement_policy_day CHECK (week_starts_on BETWEEN 1 AND 7);
ALTER TABLE settlement_statement ADD CONSTRAINT settlement_statement_status CHECK (status IN ('draft', 'issued', 'paid'));
ALTER TABLE settlement_statement ADD CONSTRAINT settlement_statement_sums CHECK (carried_paise <= 0 AND payable_paise = greatest(0, net_paise + carried_paise));
ALTER TABLE settlement_line ADD CONSTRAINT settlement_line_sums
  CHECK (net_paise = earned_paise - commission_paise - commission_gst_paise - tds_paise - tcs_paise - refunds_paise + adjustments_paise);
-- Money leaves once: a second payout of a statement waits until the first has failed.
CREATE UNIQUE INDEX settlement_payout_one ON settlement_payout (statement_id) WHERE failed_at IS NULL;
ALTER TABLE settlement_payout ADD CONSTRAINT settlement_payout_amount CHECK (amount_paise > 0);
CREATE TRIGGER order_charge_append_only BEFORE UPDATE OR DELETE ON order_charge FOR EACH ROW EXECUTE FUNCTION refuse_change();
