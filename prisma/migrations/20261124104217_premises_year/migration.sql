-- CreateTable
CREATE TABLE "premises_year" (
    "restaurant_id" UUID NOT NULL,
    "financial_year" INTEGER NOT NULL,
    "specified" BOOLEAN NOT NULL,
    "basis" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "premises_year_pkey" PRIMARY KEY ("restaurant_id","financial_year")
);

-- What Prisma's schema can't say.
ALTER TABLE "premises_year" ADD CONSTRAINT "premises_year_basis" CHECK (basis IN ('charged', 'declared') AND financial_year BETWEEN 2017 AND 2100);
