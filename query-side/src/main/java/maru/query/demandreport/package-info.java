/// What people look for, added up for instructors over a span of days and a category.
@NullMarked
package maru.query.demandreport;

import org.jspecify.annotations.NullMarked;
