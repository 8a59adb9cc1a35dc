/// Courses as they are read: the course index, cards, pages, categories.
@NullMarked
package maru.query.catalogue;

import org.jspecify.annotations.NullMarked;
