-- CreateTable
CREATE TABLE "payout" (
    "id" UUID NOT NULL,
    "payee_type" TEXT NOT NULL,
    "payee_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "driver" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "gateway_transfer_id" TEXT,
    "failure_code" TEXT,
    "first_tried_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sandbox_transfer" (
    "id" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "amount_paise" INTEGER NOT NULL,
    "payout_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sandbox_transfer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payout_key_key" ON "payout"("key");

-- CreateIndex
CREATE UNIQUE INDEX "payout_gateway_transfer_id_key" ON "payout"("gateway_transfer_id");

-- CreateIndex
CREATE INDEX "payout_reference_idx" ON "payout"("reference");

-- CreateIndex
CREATE INDEX "sandbox_transfer_created_at_idx" ON "sandbox_transfer"("created_at");

ALTER TABLE payout ADD CONSTRAINT payout_amount CHECK (amount_paise > 0);
