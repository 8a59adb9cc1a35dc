/// What members do with their own account. No personal data stands here: names and addresses live
/// in the member table.
@NullMarked
package maru.events.member;

import org.jspecify.annotations.NullMarked;
