/// Who has which seat: rosters, a member's classes, seats held for friends.
@NullMarked
package maru.query.enrollment;

import org.jspecify.annotations.NullMarked;
