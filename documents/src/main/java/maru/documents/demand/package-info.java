/// What people look for, counted by day, as the analytics job writes it and the query side adds it
/// up.
@NullMarked
package maru.documents.demand;

import org.jspecify.annotations.NullMarked;
