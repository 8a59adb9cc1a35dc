/// What runs in the child JVM: one Elasticsearch node.
@NullMarked
package maru.search.node;

import org.jspecify.annotations.NullMarked;
