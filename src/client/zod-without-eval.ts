import { config } from 'zod';

/**
 * Before any schema is made: zod would try whether it may write functions at run time, which the site's policy forbids
 * and browsers report. It works as well without.
 */
config({ jitless: true });
