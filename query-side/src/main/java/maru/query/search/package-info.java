/// Finding courses by words, filters and half-typed words.
@NullMarked
package maru.query.search;

import org.jspecify.annotations.NullMarked;
