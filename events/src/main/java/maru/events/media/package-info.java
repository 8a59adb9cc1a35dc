/// What is observed of the media of a class.
@NullMarked
package maru.events.media;

import org.jspecify.annotations.NullMarked;
