/// Measures the recommender on real enrollments that are not part of the project.
@NullMarked
package maru.analytics.evaluate;

import org.jspecify.annotations.NullMarked;
