/// Maru for phones in the local network: certificates that they can trust, a way to them from plain
/// HTTP, and QR codes. Why: docs/adr/0043.
@NullMarked
package maru.standalone.lan;

import org.jspecify.annotations.NullMarked;
