/// How far the analytics job has come, for those who want to read what they wrote.
@NullMarked
package maru.query.progress;

import org.jspecify.annotations.NullMarked;
