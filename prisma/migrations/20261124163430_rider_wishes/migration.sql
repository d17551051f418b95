-- CreateTable
CREATE TABLE "rider_wish" (
    "rider_id" UUID NOT NULL,
    "farthest_m" INTEGER,
    "night_safety" BOOLEAN NOT NULL,

    CONSTRAINT "rider_wish_pkey" PRIMARY KEY ("rider_id")
);

-- CreateTable
CREATE TABLE "heat_report" (
    "id" UUID NOT NULL,
    "city_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "heat_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "heat_report_city_id_declared_at_idx" ON "heat_report"("city_id", "declared_at");

ALTER TABLE rider_wish ADD CONSTRAINT rider_wish_distance CHECK (farthest_m BETWEEN 1000 AND 30000);
ALTER TABLE rider_wish ADD CONSTRAINT rider_wish_says_something CHECK (farthest_m IS NOT NULL OR night_safety);
CREATE TRIGGER heat_report_append_only BEFORE UPDATE OR DELETE ON heat_report FOR EACH ROW EXECUTE FUNCTION refuse_change();
