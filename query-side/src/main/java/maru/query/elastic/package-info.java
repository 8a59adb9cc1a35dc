/// Elasticsearch over HTTP: requests are JSON as its reference shows it, answers are trees.
@NullMarked
package maru.query.elastic;

import org.jspecify.annotations.NullMarked;
