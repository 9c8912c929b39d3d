declare module 'rate-limiter-flexible/lib/RateLimiterPostgres.js' {
  import type * as whole from 'rate-limiter-flexible';
  const RateLimiterPostgres: typeof whole.RateLimiterPostgres;
  export default RateLimiterPostgres;
}
