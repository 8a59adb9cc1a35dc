@NullMarked
package maru.query.search;

import org.jspecify.annotations.NullMarked;
