/// What people in a live class say to each other: words, hands, reactions.
@NullMarked
package maru.events.conversation;

import org.jspecify.annotations.NullMarked;
