export { seededNumbers, seededRandom, TEST_TIME, type TestClock, type TestCtxOptions, testClock, testCtx } from './context.ts';
export { type TestDatabase, testDatabase } from './test-database.ts';
export { describeWithRedis, type TestRedis, testRedis } from './test-redis.ts';
