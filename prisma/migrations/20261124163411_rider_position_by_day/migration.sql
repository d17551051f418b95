-- Riders' tracks by day (UTC), so that forgetting is dropping a table. Prisma sees the same table as before.

ALTER TABLE rider_position RENAME TO rider_position_before;
ALTER TABLE rider_position_before RENAME CONSTRAINT rider_position_pkey TO rider_position_before_pkey;

CREATE TABLE rider_position (
  rider_id uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  lat double precision NOT NULL,
  lng double precision NOT NULL,
  order_id uuid,
  CONSTRAINT rider_position_pkey PRIMARY KEY (rider_id, at)
) PARTITION BY RANGE (at);

-- What has no day: nothing, unless nobody made days for as long as they are made ahead. Saving a position never fails for that.
CREATE TABLE rider_position_rest PARTITION OF rider_position DEFAULT;

-- Makes the table of a day, and moves into it what the rest holds of that day; false when it stands already.
CREATE FUNCTION rider_position_make_day(day date) RETURNS boolean LANGUAGE plpgsql SET lock_timeout = '5s' AS $$
DECLARE
  name text := 'rider_position_' || to_char(day, 'YYYYMMDD');
  lower timestamptz := day::timestamp AT TIME ZONE 'UTC';
  upper timestamptz := (day + 1)::timestamp AT TIME ZONE 'UTC';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('rider_position'));
  IF to_regclass(name) IS NOT NULL THEN
    RETURN false;
  END IF;
  EXECUTE format('CREATE TABLE %I (LIKE rider_position INCLUDING DEFAULTS)', name);
  -- From here on nothing of this day can come into the rest, where it would stand in the way.
  LOCK TABLE rider_position_rest IN ACCESS EXCLUSIVE MODE;
  EXECUTE format(
    'WITH moved AS (DELETE FROM rider_position_rest WHERE at >= %1$L AND at < %2$L RETURNING *) INSERT INTO %3$I SELECT * FROM moved', lower, upper, name);
  EXECUTE format('ALTER TABLE rider_position ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, lower, upper);
  RETURN true;
END
$$;

-- Drops the days before `day`, and what the rest holds of them; gives how many days.
CREATE FUNCTION rider_position_drop_days(day date) RETURNS integer LANGUAGE plpgsql SET lock_timeout = '5s' AS $$
DECLARE
  name text;
  dropped integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('rider_position'));
  FOR name IN
    SELECT child.relname FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
    WHERE inhparent = 'rider_position'::regclass AND child.relname ~ '^rider_position_\d{8}$' AND to_date(right(child.relname, 8), 'YYYYMMDD') < day
  LOOP
    EXECUTE format('DROP TABLE %I', name);
    dropped := dropped + 1;
  END LOOP;
  DELETE FROM rider_position_rest WHERE at < day::timestamp AT TIME ZONE 'UTC';
  RETURN dropped;
END
$$;

-- What was saved so far comes along, into days of its own.
SELECT rider_position_make_day(day::date)
FROM (
  SELECT DISTINCT date_trunc('day', at AT TIME ZONE 'UTC') AS day FROM rider_position_before
  UNION
  SELECT date_trunc('day', now() AT TIME ZONE 'UTC') + ahead * interval '1 day' FROM generate_series(0, 3) AS ahead
) days;
INSERT INTO rider_position (rider_id, at, lat, lng, order_id) SELECT rider_id, at, lat, lng, order_id FROM rider_position_before;
DROP TABLE rider_position_before;
