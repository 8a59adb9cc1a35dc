import { after } from './after';
import { attention } from './attention';
import { classroom } from './classroom';
import * as common from './common';
import { course } from './course';
import { diagnostics } from './diagnostics';
import { home } from './home';
import { member, roles } from './member';
import { mine, wishes } from './mine';
import { pointer } from './pointer';
import { search } from './search';
import { shell } from './shell';
import { demand, studio } from './studio';

export default {
  ...common,
  shell,
  home,
  search,
  course,
  member,
  roles,
  mine,
  wishes,
  studio,
  demand,
  classroom,
  pointer,
  after,
  attention,
  diagnostics,
};
