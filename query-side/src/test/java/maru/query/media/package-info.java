@NullMarked
package maru.query.media;

import org.jspecify.annotations.NullMarked;
