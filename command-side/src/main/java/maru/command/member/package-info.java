/// Accounts: who somebody is, how they sign in, and what they tell about themselves. Personal data
/// stands in the member table only, never in events.
@NullMarked
package maru.command.member;

import org.jspecify.annotations.NullMarked;
