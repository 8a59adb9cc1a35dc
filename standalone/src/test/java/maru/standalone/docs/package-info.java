/// Tests of what the documentation claims about the checkout.
@NullMarked
package maru.standalone.docs;

import org.jspecify.annotations.NullMarked;
