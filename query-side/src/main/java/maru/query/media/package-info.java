/// How each person's media fared in a class, from what was observed of it.
@NullMarked
package maru.query.media;

import org.jspecify.annotations.NullMarked;
