/// The contract that every part of Maru shares: events, their stable names and revisions, and their
/// JSON.
@NullMarked
package maru.events;

import org.jspecify.annotations.NullMarked;
