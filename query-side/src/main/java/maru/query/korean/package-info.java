/// What a person who types Korean may have meant, as pure functions on text.
@NullMarked
package maru.query.korean;

import org.jspecify.annotations.NullMarked;
