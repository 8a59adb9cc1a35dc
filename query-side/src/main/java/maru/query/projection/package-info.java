/// What all read models share: folding events into documents, writing them, catching up,
/// rebuilding.
@NullMarked
package maru.query.projection;

import org.jspecify.annotations.NullMarked;
