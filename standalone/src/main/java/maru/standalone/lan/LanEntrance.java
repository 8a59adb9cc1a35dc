package maru.standalone.lan;

import java.net.URI;

/// Where people in the local network come in, as the supervisor has told the application.
///
/// @param url the address of the pages, over HTTPS
/// @param page the address of the page that explains the certificate, over plain HTTP
record LanEntrance(URI url, URI page) {}
