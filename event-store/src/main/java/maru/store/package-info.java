/// One append-only table in one order, on plain JDBC.
///
/// [EventStore] is the way in: it appends requests in shared commits, reads by position, and tells
/// who follows that something is new. A position is a single number; its order is the order of
/// commits and of visibility, so a reader asks for what stands after the position that it has read
/// to, and nothing else. [PersonalKeys] seals what a person typed. [EventStoreSchema] makes the
/// tables.
@NullMarked
package maru.store;

import org.jspecify.annotations.NullMarked;
