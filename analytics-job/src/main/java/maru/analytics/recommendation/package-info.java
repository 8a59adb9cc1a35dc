/// What a student may like next: whole-number counts of what was taken before what, and the score
/// that is made of them. Plain Java; the job's functions stand around it.
@NullMarked
package maru.analytics.recommendation;

import org.jspecify.annotations.NullMarked;
