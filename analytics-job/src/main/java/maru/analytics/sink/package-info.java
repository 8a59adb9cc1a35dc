/// Documents into Elasticsearch, so that writing one again changes nothing.
@NullMarked
package maru.analytics.sink;

import org.jspecify.annotations.NullMarked;
