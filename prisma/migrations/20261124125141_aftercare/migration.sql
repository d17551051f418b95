-- CreateTable
CREATE TABLE "order_refund" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "borne_by" TEXT NOT NULL,
    "bearer_reason" TEXT,
    "destination" TEXT NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "restaurant_paise" INTEGER NOT NULL,
    "parts" JSONB,
    "issue_id" UUID,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_issue" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "restaurant_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "text" TEXT,
    "status" TEXT NOT NULL,
    "automatic" BOOLEAN NOT NULL DEFAULT false,
    "decision_reason" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "refund_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_issue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "order_refund_key_key" ON "order_refund"("key");

-- CreateIndex
CREATE UNIQUE INDEX "order_refund_order_id_number_key" ON "order_refund"("order_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "order_issue_key_key" ON "order_issue"("key");

-- CreateIndex
CREATE INDEX "order_issue_order_id_idx" ON "order_issue"("order_id");

-- CreateIndex
CREATE INDEX "order_issue_customer_id_created_at_idx" ON "order_issue"("customer_id", "created_at");

-- CreateIndex
CREATE INDEX "order_issue_restaurant_id_created_at_idx" ON "order_issue"("restaurant_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "order_issue_status_created_at_idx" ON "order_issue"("status", "created_at");

-- What was given back stands; a report is decided once, and one is open at a time.
ALTER TABLE order_refund ADD CONSTRAINT order_refund_amounts CHECK (
  amount_paise > 0 AND restaurant_paise >= 0 AND reason IN ('missing', 'wrong', 'spoiled', 'spilled', 'late', 'other')
  AND borne_by IN ('platform', 'restaurant') AND destination IN ('source', 'wallet'));
CREATE TRIGGER order_refund_append_only BEFORE UPDATE OR DELETE ON order_refund FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE order_issue ADD CONSTRAINT order_issue_decision CHECK (
  reason IN ('missing', 'wrong', 'spoiled', 'spilled', 'late', 'other')
  AND CASE status WHEN 'open' THEN decided_at IS NULL AND refund_id IS NULL
                  WHEN 'refunded' THEN decided_at IS NOT NULL AND refund_id IS NOT NULL
                  WHEN 'declined' THEN decided_at IS NOT NULL AND refund_id IS NULL AND decision_reason IS NOT NULL ELSE false END);
CREATE UNIQUE INDEX order_issue_one_open ON order_issue (order_id) WHERE status = 'open';
