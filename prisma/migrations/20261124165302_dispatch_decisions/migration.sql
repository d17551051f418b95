-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "ready_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "offer" ADD COLUMN     "decision_id" UUID;

-- CreateTable
CREATE TABLE "dispatch_decision" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "policy" TEXT NOT NULL,
    "travel_version" TEXT NOT NULL,
    "orders" INTEGER NOT NULL,
    "riders" INTEGER NOT NULL,
    "engine_ms" DOUBLE PRECISION NOT NULL,
    "input" BYTEA NOT NULL,
    "assignments" JSONB NOT NULL,
    "memory" BYTEA NOT NULL,

    CONSTRAINT "dispatch_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispatch_policy" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "parameters" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dispatch_policy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dispatch_decision_city_id_at_idx" ON "dispatch_decision"("city_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "dispatch_policy_city_id_version_key" ON "dispatch_policy"("city_id", "version");

CREATE TRIGGER dispatch_policy_append_only BEFORE UPDATE OR DELETE ON dispatch_policy FOR EACH ROW EXECUTE FUNCTION refuse_change();
