/// What all queries share: who asks, and how a query that is not answered says so.
@NullMarked
package maru.query.request;

import org.jspecify.annotations.NullMarked;
