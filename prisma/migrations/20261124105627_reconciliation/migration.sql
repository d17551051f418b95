-- CreateTable
CREATE TABLE "reconciliation" (
    "id" UUID NOT NULL,
    "driver" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "totals" JSONB NOT NULL,
    "differences" JSONB NOT NULL,
    "open_count" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reconciliation_day_driver_created_at_idx" ON "reconciliation"("day", "driver", "created_at");
