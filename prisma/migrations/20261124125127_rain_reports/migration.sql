-- CreateTable
CREATE TABLE "rain_report" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rain_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rain_report_city_id_declared_at_idx" ON "rain_report"("city_id", "declared_at");

-- What Prisma's schema can't say.
CREATE TRIGGER rain_report_append_only BEFORE UPDATE OR DELETE ON "rain_report" FOR EACH ROW EXECUTE FUNCTION refuse_change();
