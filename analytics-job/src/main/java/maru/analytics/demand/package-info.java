/// What people look for, counted: searches, what became of courses, the hours that are wished for,
/// interests by region. By the day on which it happened, whenever that is learnt.
@NullMarked
package maru.analytics.demand;

import org.jspecify.annotations.NullMarked;
