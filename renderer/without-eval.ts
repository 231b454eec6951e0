import * as z from 'zod';

// Before the first schema is made: zod would try `new Function`, which our content policy refuses and reports.
z.config({ jitless: true });
