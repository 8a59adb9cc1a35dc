import { describe, expect, it } from 'vitest';
import { counted, type SheetRow } from './sheet';

const row = (verdict: SheetRow['verdict']): SheetRow => ({
  memberId: verdict,
  name: '',
  intervals: [],
  presentSeconds: 0,
  presentShare: 0,
  calls: 0,
  verdict,
  computed: 'ABSENT',
  earlier: [],
  correction: null,
  evidence: [],
});

describe('the sheet', () => {
  it('counts what was corrected as it was corrected', () => {
    expect(counted([row('PRESENT'), row('EXCUSED'), row('PRESENT')])).toEqual({
      PRESENT: 2,
      LATE: 0,
      ABSENT: 0,
      EXCUSED: 1,
    });
  });
});
