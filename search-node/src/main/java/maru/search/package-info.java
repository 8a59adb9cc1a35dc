/// A real Elasticsearch as a child JVM, as seen from the JVM that wants one. Nothing here needs
/// Elasticsearch's classes.
@NullMarked
package maru.search;

import org.jspecify.annotations.NullMarked;
