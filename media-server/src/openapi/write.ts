import { writeFileSync } from 'node:fs';
import { document } from './document.js';

const [, , file = 'openapi.json'] = process.argv;
writeFileSync(file, `${JSON.stringify(document(), null, 2)}\n`);
