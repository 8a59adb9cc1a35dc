/// The demo town: a past of some months, lived through the real decisions, so that a first look at
/// Maru shows a place with people in it.
@NullMarked
package maru.standalone.demo;

import org.jspecify.annotations.NullMarked;
