-- AlterTable
ALTER TABLE "address" DROP COLUMN "city_id";

-- CreateTable
CREATE TABLE "sign_in_guard" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_guard_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "sign_in_guard_updated_at_idx" ON "sign_in_guard"("updated_at");

-- CreateIndex
CREATE INDEX "otp_challenge_created_at_idx" ON "otp_challenge"("created_at");
