/// Lists of courses that the analytics job makes and the query side serves.
@NullMarked
package maru.documents.recommendation;

import org.jspecify.annotations.NullMarked;
