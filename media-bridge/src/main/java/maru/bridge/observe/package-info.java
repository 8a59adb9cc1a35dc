/// What is observed of each connection: kept on change, bounded, off the request's path.
@NullMarked
package maru.bridge.observe;

import org.jspecify.annotations.NullMarked;
