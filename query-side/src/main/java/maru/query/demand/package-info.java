/// What is asked for and looked for: the list of requests, and what is observed of searches and
/// views.
@NullMarked
package maru.query.demand;

import org.jspecify.annotations.NullMarked;
